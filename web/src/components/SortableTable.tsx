import {
  Pagination,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from './NothingHere';
import { arrange, type Column, type Sorting } from './tableRows';

export type { Column } from './tableRows';

interface SortableTableProps<Row> {
  /** What the table lists, for screen readers and the search box. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the table when there are no rows at all. */
  empty?: ReactNode;
  /** Sorting at first; none keeps the rows as they come. */
  initialSort?: Sorting;
  /** Controls at the right of the search box. */
  toolbar?: ReactNode;
  /** Filters beside the search box. */
  filters?: ReactNode;
  /** The last cell of each row, usually a menu. */
  rowActions?: (row: Row) => ReactNode;
  searchable?: boolean;
  perPage?: number;
  isStale?: (row: Row) => boolean;
}

/** A table that sorts, searches and pages what it is given; the keyboard reaches all of it. */
export function SortableTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  initialSort,
  toolbar,
  filters,
  rowActions,
  searchable = true,
  perPage = 50,
  isStale,
}: SortableTableProps<Row>) {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const [sorting, setSorting] = useState<Sorting | undefined>(initialSort);
  const [page, setPage] = useState(1);
  const arranged = arrange(rows, columns, search, sorting, i18n.language);
  const lastPage = Math.max(1, Math.ceil(arranged.length / perPage));
  const shownPage = Math.min(page, lastPage);
  const shown = arranged.slice((shownPage - 1) * perPage, shownPage * perPage);
  const sortOf = (index: number) => ({
    sortBy: {
      index: columns.findIndex((column) => column.key === sorting?.key),
      direction: sorting?.direction ?? 'asc',
    },
    onSort: (_event: unknown, _index: number, direction: 'asc' | 'desc') =>
      setSorting({ key: columns[index]?.key ?? '', direction }),
    columnIndex: index,
  });
  const bare = rows.length === 0;
  return (
    <>
      {(searchable && !bare) || toolbar || filters ? (
        <Toolbar inset={{ default: 'insetNone' }} className="conga-table-toolbar">
          <ToolbarContent>
            {searchable && !bare && (
              <ToolbarItem className="conga-search">
                <SearchInput
                  aria-label={t('components.table.search', { label })}
                  placeholder={t('components.table.filter')}
                  value={search}
                  onChange={(_event, value) => setSearch(value)}
                  onClear={() => setSearch('')}
                  resetButtonLabel={t('components.table.clear')}
                  resultsCount={search ? arranged.length : undefined}
                />
              </ToolbarItem>
            )}
            {filters}
            {toolbar && <ToolbarGroup align={{ default: 'alignEnd' }}>{toolbar}</ToolbarGroup>}
          </ToolbarContent>
        </Toolbar>
      ) : null}
      {bare && (empty ?? <NothingHere compact title={t('components.table.nothing')} />)}
      {!bare && (
        <Table aria-label={label} variant="compact" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              {columns.map((column, index) => (
                <Th
                  key={column.key}
                  sort={column.sortValue ? sortOf(index) : undefined}
                  modifier={column.wrapHeader ? 'wrap' : 'nowrap'}
                  width={column.width}
                >
                  {column.title}
                </Th>
              ))}
              {rowActions && <Th screenReaderText={t('components.table.actions')} />}
            </Tr>
          </Thead>
          <Tbody>
            {shown.map((row) => (
              <Tr key={rowKey(row)} className={isStale?.(row) ? 'conga-stale' : undefined}>
                {columns.map((column) => (
                  <Td key={column.key} dataLabel={column.title} modifier={column.modifier}>
                    {column.render(row)}
                  </Td>
                ))}
                {rowActions && <Td isActionCell>{rowActions(row)}</Td>}
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {!bare && arranged.length === 0 && (
        <NothingHere compact title={t('components.table.noMatch', { search })} />
      )}
      {arranged.length > perPage && (
        <Pagination
          itemCount={arranged.length}
          perPage={perPage}
          page={shownPage}
          perPageOptions={[]}
          onSetPage={(_event, next) => setPage(next)}
          variant="bottom"
          isCompact
          titles={{
            toNextPageAriaLabel: t('components.table.nextPage'),
            toPreviousPageAriaLabel: t('components.table.previousPage'),
            paginationAriaLabel: t('components.table.pages', { label }),
          }}
        />
      )}
    </>
  );
}
