import { describe, expect, it } from 'vitest';
import type { Lane, Stack, StackItem } from './stack';
import { countOf } from './stackFold';
import { MOST, StackParts } from './stackPart';

function item(lane: Lane, kind: StackItem['kind'], title: string): StackItem {
  const id = `${kind}:${title}`;
  return { id, lane, kind, title, detail: '', bytes: 1, marks: [], page: '', node: 'n' };
}

/** Groups of disks, with logical volumes and file systems on them. */
function large(groups: number, disks: number, volumes: number): Stack {
  const stack: Stack = { items: [], edges: [] };
  const add = (one: StackItem, on: StackItem | null) => {
    stack.items.push(one);
    if (on) stack.edges.push({ from: on.id, to: one.id });
    return one;
  };
  for (let group = 0; group < groups; group += 1) {
    const whole = add(item('group', 'group', `store${group}`), null);
    for (let i = 0; i < disks; i += 1) {
      const disk = add(item('disk', 'disk', `sd${group}-${i}`), null);
      const member = add(item('member', 'physicalVolume', `sd${group}-${i}`), disk);
      stack.edges.push({ from: member.id, to: whole.id });
    }
    for (let i = 0; i < volumes; i += 1) {
      const volume = add(item('volume', 'volume', `v${group}-${i}`), whole);
      add(item('fileSystem', 'fileSystem', `f${group}-${i}`), volume);
    }
  }
  return stack;
}

describe('the picture of a large machine', () => {
  const stack = large(20, 50, 250);

  it('draws what is alike as one, and leaves nothing out', () => {
    const shown = new StackParts(stack).of('');
    expect(shown.items.length).toBe(20 * 5);
    expect(countOf(shown)).toBe(stack.items.length);
    const disks = shown.items.find((one) => one.kind === 'disk' && one.title.startsWith('sd0-'));
    expect(disks).toMatchObject({ count: 50, bytes: 50, title: 'sd0-0 … sd0-49' });
    const titles = new Map(shown.items.map((one) => [one.id, one.kind]));
    expect(
      shown.edges.slice(0, 4).map(({ from, to }) => `${titles.get(from)} ${titles.get(to)}`),
    ).toEqual(['disk physicalVolume', 'physicalVolume group', 'group volume', 'volume fileSystem']);
  });

  it('lets what is not well stand for itself', () => {
    const ill = large(20, 50, 250);
    ill.items[1] = {
      ...item('disk', 'disk', 'sd0-0'),
      marks: [{ key: 'failedPath', tone: 'error' }],
    };
    const shown = new StackParts(ill).of('');
    expect(shown.items.some((one) => one.title === 'sd0-0')).toBe(true);
    expect(countOf(shown)).toBe(ill.items.length);
  });

  it('shows what is searched for with what it hangs together with', () => {
    const shown = new StackParts(stack).of('v7-33');
    expect(shown.items.map((one) => one.title)).toContain('v7-33');
    expect(shown.items.some((one) => one.title === 'store8')).toBe(false);
    expect(shown.items.length).toBeLessThan(30);
  });

  it('never draws more than can be looked at', () => {
    for (const search of ['', 'sd', 'v', 'store']) {
      expect(new StackParts(stack).of(search).items.length).toBeLessThanOrEqual(MOST);
    }
  });
});
