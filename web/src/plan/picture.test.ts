import { describe, expect, it } from 'vitest';
import type { Effect } from './model';
import { pictureOf } from './picture';

function effect(kind: Effect['kind'], subject: string, from?: string, to?: string): Effect {
  return { kind, subject, from: from ?? null, to: to ?? null, reason: null };
}

describe('the picture of a prediction', () => {
  it('shows from where to where, and who is fenced', () => {
    const picture = pictureOf(
      [effect('FENCE', 'node2'), effect('MOVE', 'web', 'node2', 'node10')],
      ['node1', 'node2'],
    );
    expect(picture).toEqual({
      nodes: ['node1', 'node2', 'node10'],
      fenced: ['node2'],
      rows: [{ subject: 'web', before: ['node2'], after: ['node10'] }],
    });
  });

  it('takes the instances of a clone together', () => {
    expect(
      pictureOf(
        [effect('START', 'c:0', undefined, 'a'), effect('START', 'c:1', undefined, 'b')],
        [],
      ).rows,
    ).toEqual([{ subject: 'c', before: [], after: ['a', 'b'] }]);
  });
});
