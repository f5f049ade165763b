import type { CellState, MatrixRow } from './matrixCells';

/** With more rows than this, groups are folded at first: nobody reads 500 rows, and the browser would feel them. */
const manyRows = 60;
/** With fewer rows than this, everything is seen at once and a search box would only be in the way. */
const fewRows = 20;

const trouble: ReadonlySet<CellState> = new Set(['failed', 'blocked', 'unknown', 'partly']);

function all(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.flatMap((row) => [row, ...all(row.children)]);
}

/** Groups that are unfolded at first: all; of many, those with trouble inside. */
export function openAtFirst(rows: readonly MatrixRow[]): Set<string> {
  const many = all(rows).length > manyRows;
  return new Set(
    rows
      .filter((row) => row.kind === 'GROUP')
      .filter((row) => !many || all([row]).some((one) => trouble.has(one.state)))
      .map((row) => row.id),
  );
}

export function isWorthSearching(rows: readonly MatrixRow[]): boolean {
  return all(rows).length > fewRows;
}

/** The rows whose name holds the text; what folds stays with those of its members that match, or all if it matches itself. */
export function matching(rows: readonly MatrixRow[], text: string): MatrixRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (!wanted) return [...rows];
  return rows.flatMap((row) => {
    if (row.id.toLocaleLowerCase().includes(wanted)) return [row];
    const children = matching(row.children, wanted);
    return children.length > 0 ? [{ ...row, children }] : [];
  });
}

/** Groups to unfold so that every match is seen. */
export function openForMatches(rows: readonly MatrixRow[]): Set<string> {
  return new Set(
    all(rows)
      .filter((row) => row.children.length > 0)
      .map((row) => row.id),
  );
}
