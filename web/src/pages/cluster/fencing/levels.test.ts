import { describe, expect, it } from 'vitest';
import { nextIndex, targetsOf } from './levels';

describe('fencing levels', () => {
  it('stand together by target, the main one first', () => {
    const level = { kind: 'NODE' as const, value: '' };
    expect(
      targetsOf([
        { ...level, id: 'b', target: 'n1', index: 2, devices: ['two'] },
        { ...level, id: 'c', target: 'n2', index: 1, devices: ['one'] },
        { ...level, id: 'a', target: 'n1', index: 1, devices: ['one', 'three'] },
      ]),
    ).toEqual([
      {
        ...level,
        target: 'n1',
        levels: [
          { index: 1, devices: ['one', 'three'] },
          { index: 2, devices: ['two'] },
        ],
      },
      { ...level, target: 'n2', levels: [{ index: 1, devices: ['one'] }] },
    ]);
  });

  it('go from 1 to 9', () => {
    expect(nextIndex([{ index: 1, devices: [] }])).toBe(2);
    expect(nextIndex([1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => ({ index, devices: [] })))).toBe(
      null,
    );
  });
});
