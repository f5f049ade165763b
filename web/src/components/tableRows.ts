import type { ReactNode } from 'react';
import type { TdProps, ThProps } from '@patternfly/react-table';

export interface Column<Row> {
  key: string;
  title: string;
  render: (row: Row) => ReactNode;
  /** What the column sorts by; none: it does not sort. Nulls come last. */
  sortValue?: (row: Row) => string | number | null | undefined;
  /** What the search box looks at; by default the sort value. */
  searchText?: (row: Row) => string;
  modifier?: TdProps['modifier'];
  width?: ThProps['width'];
  wrapHeader?: boolean;
}

export interface Sorting {
  key: string;
  direction: 'asc' | 'desc';
}

function searched<Row>(row: Row, columns: readonly Column<Row>[]): string {
  return columns
    .map((column) => column.searchText?.(row) ?? String(column.sortValue?.(row) ?? ''))
    .join('\n')
    .toLocaleLowerCase();
}

/** The rows that match every word of the search, sorted; names with numbers sort as people count. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  search: string,
  sorting: Sorting | undefined,
  language: string,
): readonly Row[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const matching = words.length
    ? rows.filter((row) => {
        const text = searched(row, columns);
        return words.every((word) => text.includes(word));
      })
    : rows;
  const value = columns.find((column) => column.key === sorting?.key)?.sortValue;
  if (!sorting || !value) return matching;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const sign = sorting.direction === 'asc' ? 1 : -1;
  return [...matching].sort((first, second) => {
    const a = value(first);
    const b = value(second);
    if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
    if (b === null || b === undefined) return -1;
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}
