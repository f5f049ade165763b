import { describe, expect, it } from 'vitest';
import type { CellState, MatrixRow } from './matrixCells';
import { isWorthSearching, matching, openAtFirst } from './matrixFold';

function row(id: string, children: MatrixRow[] = [], state: CellState = 'started'): MatrixRow {
  const kind = children.length > 0 ? 'GROUP' : 'PRIMITIVE';
  return { id, kind, agent: '', depth: 0, fenceDevice: false, state, cells: [], children };
}

function groups(count: number, ill = -1): MatrixRow[] {
  return Array.from({ length: count }, (_, index) =>
    row(`group-${index}`, [
      row(`address-${index}`),
      row(`web-${index}`, [], index === ill ? 'failed' : 'started'),
    ]),
  );
}

const ids = (rows: MatrixRow[]) => rows.map((one) => one.id);

describe('what is unfolded at first', () => {
  it('is every group of a few', () => {
    expect(openAtFirst(groups(3)).size).toBe(3);
    expect(isWorthSearching(groups(3))).toBe(false);
  });

  it('is of many only what has trouble inside', () => {
    expect([...openAtFirst(groups(100, 42))]).toEqual(['group-42']);
    expect(isWorthSearching(groups(100))).toBe(true);
  });
});

describe('a search in the matrix', () => {
  it('keeps a group with the members that match', () => {
    const found = matching(groups(20), 'WEB-7 ');
    expect(ids(found)).toEqual(['group-7']);
    expect(ids(found[0]?.children ?? [])).toEqual(['web-7']);
  });

  it('keeps all members of a group that matches', () => {
    expect(ids(matching(groups(20), 'group-7')[0]?.children ?? [])).toEqual(['address-7', 'web-7']);
  });

  it('finds nothing, or everything', () => {
    expect(matching(groups(2), 'mail')).toEqual([]);
    expect(matching(groups(2), ' ')).toHaveLength(2);
  });
});
