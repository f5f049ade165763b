/** A stack that is too large to be looked at becomes one that can be: things that are alike stand as one. Pure. */
import { push } from './push';
import { toneOf, type Lane, type Stack, type StackItem } from './stack';

/** Fewer that are alike stand for themselves. */
const LEAST = 4;

/** Seen from the volume groups: what lies below is alike by what lies on it, what lies above by what it lies on. */
const below: readonly Lane[] = ['member', 'path', 'disk'];
const above: readonly Lane[] = ['volume', 'encrypted', 'fileSystem', 'mount'];

/**
 * Things of a kind that lie on the same, or have the same lying on them, and are well, stand as one.
 *
 * @param keep what stands for itself in any case
 */
export function folded(stack: Stack, keep: ReadonlySet<string> = new Set()): Stack {
  const standsFor = new Map<string, string>();
  const all = new Map(stack.items.map((item) => [item.id, item]));
  const fold = (lane: Lane, near: ReadonlyMap<string, readonly string[]>) => {
    const alike = new Map<string, StackItem[]>();
    for (const item of stack.items) {
      if (item.lane !== lane || keep.has(item.id) || !['ok', 'off'].includes(toneOf(item)))
        continue;
      const others = (near.get(item.id) ?? []).map((id) => standsFor.get(id) ?? id);
      const key = JSON.stringify([item.kind, item.node, item.marks, [...new Set(others)].sort()]);
      push(alike, key, item);
    }
    for (const items of alike.values()) {
      if (items.length < LEAST) continue;
      const one = several(items);
      all.set(one.id, one);
      for (const item of items) {
        standsFor.set(item.id, one.id);
        all.delete(item.id);
      }
    }
  };
  const onIt = new Map<string, string[]>();
  const underIt = new Map<string, string[]>();
  for (const { from, to } of stack.edges) {
    push(onIt, from, to);
    push(underIt, to, from);
  }
  below.forEach((lane) => fold(lane, onIt));
  above.forEach((lane) => fold(lane, underIt));
  const edges = new Map<string, Stack['edges'][number]>();
  for (const edge of stack.edges) {
    const from = standsFor.get(edge.from) ?? edge.from;
    const to = standsFor.get(edge.to) ?? edge.to;
    if (from !== to) edges.set(`${from} ${to}`, { ...edge, from, to });
  }
  return { items: [...all.values()], edges: [...edges.values()] };
}

/** How many things a stack has, those that stand as one counted each. */
export function countOf(stack: Stack): number {
  return stack.items.reduce((sum, item) => sum + (item.count ?? 1), 0);
}

function several(items: readonly StackItem[]): StackItem {
  const [first] = items as [StackItem];
  const details = new Set(items.map((item) => item.detail));
  return {
    ...first,
    id: `${first.id} +${items.length}`,
    title: `${first.title} … ${items.at(-1)?.title ?? ''}`,
    detail: details.size === 1 ? first.detail : '',
    bytes: items.every((item) => item.bytes === null)
      ? null
      : items.reduce((sum, item) => sum + (item.bytes ?? 0), 0),
    count: items.length,
  };
}
