/** Where the items of a stack stand: lanes from left to right, each item beside what it lies on. Pure. */
import { push } from './push';
import { lanes, type Lane, type Stack, type StackItem } from './stack';

export const ITEM = { width: 176, height: 64, gapX: 30, gapY: 14 } as const;
/** Before a column with a word at one of its edges, such as "snapshot". */
const WORD_GAP = 64;
const HEADER = 34;
const BAND = 26;

export interface Placed {
  item: StackItem;
  x: number;
  y: number;
}

export interface Column {
  lane: Lane;
  x: number;
}

export interface Band {
  node: string;
  y: number;
  height: number;
}

export interface Layout {
  placed: Map<string, Placed>;
  columns: Column[];
  bands: Band[];
  width: number;
  height: number;
}

/** How deep an item stands within its own lane: a map above its paths, a volume above its pool. */
function depths(stack: Stack): Map<string, number> {
  const laneOf = new Map(stack.items.map((item) => [item.id, item.lane]));
  const below = new Map<string, string[]>();
  for (const { from, to } of stack.edges) {
    if (laneOf.get(from) === laneOf.get(to)) push(below, to, from);
  }
  const found = new Map<string, number>();
  const depth = (id: string, seen: ReadonlySet<string>): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const parents = (below.get(id) ?? []).filter((parent) => !seen.has(parent));
    const value = parents.length
      ? 1 + Math.max(...parents.map((parent) => depth(parent, new Set([...seen, id]))))
      : 0;
    found.set(id, value);
    return value;
  };
  stack.items.forEach((item) => depth(item.id, new Set()));
  return found;
}

/** The columns that have anything in them, with the place of each. */
function columnsOf(stack: Stack, deep: Map<string, number>): Map<string, number> {
  const byId = new Map(stack.items.map((item) => [item.id, item]));
  const keyOf = (item: StackItem) => `${item.lane} ${deep.get(item.id) ?? 0}`;
  const worded = new Set(
    stack.edges.flatMap((edge) => {
      const to = edge.label ? byId.get(edge.to) : undefined;
      return to ? [keyOf(to)] : [];
    }),
  );
  const places = new Map<string, number>();
  let right = 0;
  for (const lane of lanes) {
    const items = stack.items.filter((item) => item.lane === lane);
    if (items.length === 0) continue;
    const most = Math.max(...items.map((item) => deep.get(item.id) ?? 0));
    for (let level = 0; level <= most; level += 1) {
      const key = `${lane} ${level}`;
      const gap = worded.has(key) ? WORD_GAP : ITEM.gapX;
      const x = places.size === 0 ? 0 : right + gap;
      places.set(key, x);
      right = x + ITEM.width;
    }
  }
  return places;
}

/** Places a stack; one band per node, and one before them for what several share. */
export function layout(stack: Stack): Layout {
  const deep = depths(stack);
  const places = columnsOf(stack, deep);
  const placeOf = (item: StackItem) => places.get(`${item.lane} ${deep.get(item.id) ?? 0}`) ?? 0;
  const below = new Map<string, string[]>();
  for (const { from, to } of stack.edges) push(below, to, from);
  const nodes = [...new Set(stack.items.map((item) => item.node))].sort((a, b) =>
    a === '' ? -1 : b === '' ? 1 : a.localeCompare(b, undefined, { numeric: true }),
  );
  const placed = new Map<string, Placed>();
  const bands: Band[] = [];
  let top = HEADER;
  for (const node of nodes) {
    const begin = nodes.length > 1 ? top + BAND : top;
    let end = begin;
    const mine = stack.items.filter((item) => item.node === node);
    const columns = [...new Set(mine.map(placeOf))].sort((a, b) => a - b);
    for (const x of columns) {
      const wish = (item: StackItem): number => {
        const ys = (below.get(item.id) ?? []).flatMap((id) => {
          const parent = placed.get(id);
          return parent?.item.node === node ? [parent.y] : [];
        });
        return ys.length ? ys.reduce((sum, y) => sum + y, 0) / ys.length : begin;
      };
      const column = mine
        .filter((item) => placeOf(item) === x)
        .map((item, order) => ({ item, y: wish(item), order }))
        .sort((a, b) => a.y - b.y || a.order - b.order);
      let y = begin;
      for (const one of column) {
        y = Math.max(y, one.y);
        placed.set(one.item.id, { item: one.item, x, y });
        y += ITEM.height + ITEM.gapY;
      }
      end = Math.max(end, y);
    }
    bands.push({ node, y: top, height: end - top });
    top = end + (nodes.length > 1 ? ITEM.gapY : 0);
  }
  const columns = [...places].flatMap(([key, x]) => {
    const [lane, level] = key.split(' ');
    return level === '0' ? [{ lane: lane as Lane, x }] : [];
  });
  const width = Math.max(0, ...[...places.values()].map((x) => x + ITEM.width));
  return { placed, columns, bands, width, height: top };
}
