/** Where the focus goes in a grid of cells; pure, so that every key can be tested. */
export interface GridPosition {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
}

/** The cell that a key leads to, or nothing when the key is not the grid's. */
export function nextPosition(
  key: string,
  at: GridPosition,
  size: GridSize,
  control: boolean,
): GridPosition | undefined {
  const lastRow = Math.max(0, size.rows - 1);
  const lastColumn = Math.max(0, size.columns - 1);
  const within = (row: number, column: number): GridPosition => ({
    row: Math.min(lastRow, Math.max(0, row)),
    column: Math.min(lastColumn, Math.max(0, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(at.row - 1, at.column);
    case 'ArrowDown':
      return within(at.row + 1, at.column);
    case 'ArrowLeft':
      return within(at.row, at.column - 1);
    case 'ArrowRight':
      return within(at.row, at.column + 1);
    case 'Home':
      return within(control ? 0 : at.row, 0);
    case 'End':
      return within(control ? lastRow : at.row, lastColumn);
    case 'PageUp':
      return within(at.row - 10, at.column);
    case 'PageDown':
      return within(at.row + 10, at.column);
    default:
      return undefined;
  }
}
