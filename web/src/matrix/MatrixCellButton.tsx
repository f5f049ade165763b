import { ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { CellLook } from './looks';
import type { MatrixCell, MatrixRow } from './matrixCells';
import type { GridPosition } from './rovingGrid';

interface MatrixCellButtonProps {
  row: MatrixRow;
  cell: MatrixCell;
  stale?: string | null;
  position: GridPosition;
  inTabOrder: boolean;
  onOpen: () => void;
  onFocus: () => void;
}

/** One cell: icon and word, and a remembered failure beside it. */
export function MatrixCellButton({
  row,
  cell,
  stale,
  position,
  inTabOrder,
  onOpen,
  onFocus,
}: MatrixCellButtonProps) {
  const { t } = useTranslation();
  const { count, failure, state } = cell;
  const suffix =
    state === 'partly' && count
      ? ` ${t('matrix.of', { active: count.active, all: count.all })}`
      : '';
  const remembered = failure && state !== 'failed' && state !== 'blocked';
  const failureText = failure
    ? t('matrix.failure', {
        task: failure.task,
        status: failure.exitStatus || failure.executionStatus,
        reason: failure.reason,
      })
    : '';
  const words = `${t(`matrix.state.${state}`)}${suffix}`;
  const name = [
    t('matrix.cell', { resource: row.id, node: cell.node, state: words }),
    failureText,
    stale,
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <button
      type="button"
      className="conga-matrix-cell"
      data-row={position.row}
      data-column={position.column}
      data-state={state}
      tabIndex={inTabOrder ? 0 : -1}
      aria-label={name}
      title={[failureText, stale].filter(Boolean).join('\n') || undefined}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <CellLook state={state} suffix={suffix} />
      {remembered && (
        <span className="conga-tone-warn">
          <ExclamationTriangleIcon />
        </span>
      )}
    </button>
  );
}
