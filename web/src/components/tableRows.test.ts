import { describe, expect, it } from 'vitest';
import { arrange, type Column } from './tableRows';

interface Row {
  name: string;
  age: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', title: 'Name', render: (row) => row.name, sortValue: (row) => row.name },
  { key: 'age', title: 'Age', render: (row) => row.age, sortValue: (row) => row.age },
];
const rows: Row[] = [
  { name: 'node10', age: 1 },
  { name: 'node2', age: null },
  { name: 'Node1', age: 30 },
];
const names = (arranged: readonly Row[]) => arranged.map((row) => row.name);

describe('arrange', () => {
  it('keeps the order without sorting', () => {
    expect(names(arrange(rows, columns, '', undefined, 'en'))).toEqual([
      'node10',
      'node2',
      'Node1',
    ]);
  });

  it('sorts names as people count', () => {
    const sorting = { key: 'name', direction: 'asc' } as const;
    expect(names(arrange(rows, columns, '', sorting, 'en'))).toEqual(['Node1', 'node2', 'node10']);
  });

  it('puts unknown values last in both directions', () => {
    for (const direction of ['asc', 'desc'] as const) {
      const arranged = arrange(rows, columns, '', { key: 'age', direction }, 'en');
      expect(arranged.at(-1)?.name).toBe('node2');
    }
  });

  it('finds rows that hold every word', () => {
    expect(names(arrange(rows, columns, 'NODE 30', undefined, 'en'))).toEqual(['Node1']);
  });
});
