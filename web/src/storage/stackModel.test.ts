import { describe, expect, it } from 'vitest';
import type { StorageView } from '../api/storage';
import failing from './recorded/failing.json';
import whole from './recorded/whole.json';
import { layout, ITEM } from './stackLayout';
import { Together, toneOf, type StackItem } from './stack';
import { stackOf } from './stackModel';

const well = stackOf(whole as unknown as StorageView);
const ill = stackOf(failing as unknown as StorageView);

function item(stack: typeof well, title: string, kind: string): StackItem {
  const found = stack.items.find((one) => one.title === title && one.kind === kind);
  if (!found) throw new Error(`no ${kind} ${title}`);
  return found;
}

/** What lies directly on an item, as "kind title". */
function on(stack: typeof well, id: string): string[] {
  return stack.edges
    .filter((edge) => edge.from === id)
    .map((edge) => stack.items.find((one) => one.id === edge.to))
    .map((one) => `${one?.kind ?? ''} ${one?.title ?? ''}`)
    .sort();
}

describe('the stack of a recorded machine', () => {
  it('draws a disk behind two paths once, with its paths, its map and what lies on that', () => {
    const lun = item(well, 'LAB lunA', 'disk');
    expect(on(well, lun.id)).toEqual(['path sdb', 'path sde']);
    expect(on(well, item(well, 'sdb', 'path').id)).toEqual(['multipath mpathb']);
    expect(on(well, item(well, 'mpathb', 'multipath').id)).toEqual(['physicalVolume dm-1']);
    expect(on(well, item(well, 'dm-1', 'physicalVolume').id)).toEqual(['group data']);
  });

  it('goes from the group over pool and snapshot to the mount', () => {
    expect(on(well, item(well, 'data', 'group').id)).toContain('pool pool');
    expect(on(well, item(well, 'pool', 'pool').id)).toEqual(['volume thin']);
    expect(on(well, item(well, 'plain', 'volume').id)).toContain('snapshot before');
    expect(on(well, item(well, 'thin', 'volume').id)).toEqual(['fileSystem thin']);
    expect(on(well, item(well, 'data', 'fileSystem').id)).toEqual(['mount /mnt']);
    expect(on(well, item(well, 'ubdb3', 'partition').id)).toEqual(['encrypted secret']);
  });

  it('shows no part that LVM hides', () => {
    expect(
      well.items.filter((one) => /rimage|rmeta|tdata|tpool|pmspare|cow/.test(one.title)),
    ).toEqual([]);
  });

  it('says what is not well in words', () => {
    expect(toneOf(item(well, '/', 'mount'))).toBe('ok');
    expect(item(well, 'root', 'fileSystem').marks).toEqual([
      { key: 'almostFull', tone: 'warning', values: { percent: 93 } },
    ]);
    expect(toneOf(item(ill, 'sdd', 'path'))).toBe('error');
    expect(ill.edges.filter((edge) => edge.label === 'failed').length).toBeGreaterThan(3);
    expect(item(well, 'asleep', 'volume').marks).toEqual([{ key: 'inactive', tone: 'off' }]);
  });

  it('places every item once, none over another, and nothing left of what it lies on', () => {
    const { placed } = layout(ill);
    expect(placed.size).toBe(ill.items.length);
    const boxes = [...placed.values()];
    for (const one of boxes) {
      for (const other of boxes) {
        if (one === other || one.x !== other.x) continue;
        expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(ITEM.height);
      }
    }
    for (const { from, to } of ill.edges) {
      expect(placed.get(from)?.x).toBeLessThan(placed.get(to)?.x ?? 0);
    }
  });

  it('leaves room for a word at an edge', () => {
    const { placed } = layout(ill);
    for (const { from, to, label } of ill.edges) {
      const right = (placed.get(from)?.x ?? 0) + ITEM.width;
      if (label) expect((placed.get(to)?.x ?? 0) - right).toBeGreaterThan(2 * ITEM.gapX);
    }
  });

  it('finds all that hangs together', () => {
    const together = new Together(well).with(new Set([item(well, 'ubdb3', 'partition').id]));
    expect(together.has(item(well, 'ubdb', 'disk').id)).toBe(true);
    expect(together.has(item(well, 'data', 'group').id)).toBe(false);
  });
});
