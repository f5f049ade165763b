import { Label, SearchInput } from '@patternfly/react-core';
import { AngleDownIcon, AngleRightIcon } from '@patternfly/react-icons';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnLook } from './looks';
import type { Matrix as MatrixData, MatrixCell, MatrixRow } from './matrixCells';
import { NothingHere } from '../components/NothingHere';
import { isWorthSearching, matching, openAtFirst, openForMatches } from './matrixFold';
import { MatrixCellButton } from './MatrixCellButton';
import { visibleRows } from './matrixModel';
import { nextPosition, type GridPosition } from './rovingGrid';
import './matrix.css';

/** What a tall screen shows at once. Of a large cluster the rest is drawn right after, so that nobody waits for it. */
const firstScreen = 30;

interface MatrixProps {
  matrix: MatrixData;
  /** Names the table, with whose view it is. */
  label: string;
  /** "as node1 saw it 12 seconds ago"; hatched where given. */
  stale?: string | null;
  onOpenCell: (row: MatrixRow, cell: MatrixCell) => void;
  onOpenNode?: (node: string) => void;
}

/**
 * Resources by nodes. One cell takes part in the tab order; arrows, Home, End and Page keys move
 * among them, Enter opens what a cell is about, left and right on a fold's name close and open it.
 */
export function Matrix({ matrix, label, stale, onOpenCell, onOpenNode }: MatrixProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(matrix.rows));
  const [search, setSearch] = useState('');
  const [at, setAt] = useState<GridPosition>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => {
    const found = matching(matrix.rows, search);
    return visibleRows(found, search ? openForMatches(found) : open);
  }, [matrix.rows, search, open]);
  const drawn = useDeferredValue(rows, rows.slice(0, firstScreen));
  const size = { rows: drawn.length, columns: matrix.columns.length };
  const focusable: GridPosition = {
    row: Math.min(at.row, Math.max(0, size.rows - 1)),
    column: Math.min(at.column, Math.max(0, size.columns - 1)),
  };
  const fold = (id: string, unfold: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (unfold) next.add(id);
      else next.delete(id);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell) return;
    const from = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
    const to = nextPosition(event.key, from, size, event.ctrlKey);
    if (!to) return;
    event.preventDefault();
    setAt(to);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus();
  };
  return (
    <>
      {isWorthSearching(matrix.rows) && (
        <SearchInput
          className="conga-matrix-search"
          aria-label={t('components.table.search', { label })}
          placeholder={t('components.table.filter')}
          value={search}
          onChange={(_event, value) => setSearch(value)}
          onClear={() => setSearch('')}
          resetButtonLabel={t('components.table.clear')}
          resultsCount={search ? rows.length : undefined}
        />
      )}
      <div className="conga-matrix-scroll">
        <table ref={table} className="conga-matrix" aria-label={label} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.resource')}</th>
              {matrix.columns.map((column) => (
                <th key={column.node} scope="col">
                  <span className="conga-matrix-node">
                    {onOpenNode ? (
                      <button
                        type="button"
                        className="pf-v6-c-button pf-m-link pf-m-inline conga-ellipsis"
                        title={column.node}
                        onClick={() => onOpenNode(column.node)}
                      >
                        {column.node}
                      </button>
                    ) : (
                      <span className="conga-ellipsis" title={column.node}>
                        {column.node}
                      </span>
                    )}
                    {column.dc && (
                      <Label isCompact variant="outline" title={t('matrix.dcTitle')}>
                        {t('matrix.dc')}
                      </Label>
                    )}
                  </span>
                  <small>
                    <ColumnLook state={column.state} />
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row, rowIndex) => (
              <tr key={`${row.depth}-${row.id}`}>
                <th scope="row">
                  <RowName row={row} isOpen={open.has(row.id)} onFold={fold} />
                </th>
                {row.cells.map((cell, columnIndex) => (
                  <td key={cell.node} className={stale ? 'conga-stale' : undefined}>
                    <MatrixCellButton
                      row={row}
                      cell={cell}
                      stale={stale}
                      position={{ row: rowIndex, column: columnIndex }}
                      inTabOrder={rowIndex === focusable.row && columnIndex === focusable.column}
                      onOpen={() => onOpenCell(row, cell)}
                      onFocus={() => setAt({ row: rowIndex, column: columnIndex })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && search && (
        <NothingHere compact title={t('components.table.noMatch', { search })} />
      )}
    </>
  );
}

interface RowNameProps {
  row: MatrixRow;
  isOpen: boolean;
  onFold: (id: string, unfold: boolean) => void;
}

function RowName({ row, isOpen, onFold }: RowNameProps) {
  const { t } = useTranslation();
  const kind = row.fenceDevice ? t('matrix.fenceDevice') : t(`matrix.kind.${row.kind}`);
  return (
    <div className="conga-matrix-name" style={{ paddingInlineStart: `${row.depth * 1.4}rem` }}>
      {row.children.length === 0 ? (
        <span className="conga-matrix-no-fold" />
      ) : (
        <button
          type="button"
          className="conga-matrix-fold"
          aria-expanded={isOpen}
          aria-label={t('matrix.fold', { name: row.id })}
          onClick={() => onFold(row.id, !isOpen)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') onFold(row.id, true);
            if (event.key === 'ArrowLeft') onFold(row.id, false);
          }}
        >
          {isOpen ? <AngleDownIcon /> : <AngleRightIcon />}
        </button>
      )}
      <span title={`${row.id}${row.agent ? ` (${row.agent})` : ''}`}>
        {row.id}{' '}
        <small>
          {row.kind === 'PRIMITIVE' && !row.fenceDevice ? row.agent.split(':').at(-1) : kind}
        </small>
      </span>
    </div>
  );
}
