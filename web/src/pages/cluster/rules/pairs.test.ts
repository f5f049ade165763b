import { describe, expect, it } from 'vitest';
import { difference, pairsOf, textOf } from './pairs';

describe('pairs', () => {
  it('are lines and come back', () => {
    const values = { rack: 'a', note: 'x=y z' };
    expect(pairsOf(textOf(values))).toEqual(values);
    expect(pairsOf('\n =nothing\n bare \n')).toEqual({ bare: '' });
  });

  it('are sent as what differs', () => {
    expect(difference({ a: '1', b: '2', c: '3' }, { a: '1', b: '4', d: '5' })).toEqual({
      b: '4',
      c: '',
      d: '5',
    });
  });
});
