/** What the stack picture and its table show. */
import type { SharedDisk } from '../api/storage';
import { push } from './push';

export const lanes = [
  'disk',
  'path',
  'member',
  'group',
  'volume',
  'encrypted',
  'fileSystem',
  'mount',
] as const;
export type Lane = (typeof lanes)[number];

export type Tone = 'ok' | 'warning' | 'error' | 'progress' | 'off';

/** A word about an item: the key of a text, with what it says. */
export interface Mark {
  key:
    | 'degraded'
    | 'working'
    | 'missing'
    | 'lacks'
    | 'health'
    | 'inactive'
    | 'almostFull'
    | 'metadataFull'
    | 'failedPath'
    | 'shared'
    | 'readOnly'
    | 'locked'
    | 'spare'
    | 'inconsistent';
  tone: Tone;
  /** What does not fit together, of a disk that several nodes see. */
  what?: SharedDisk['inconsistencies'][number];
  values?: Record<string, string | number>;
}

export type ItemKind =
  | 'disk'
  | 'loop'
  | 'rom'
  | 'path'
  | 'partition'
  | 'multipath'
  | 'device'
  | 'array'
  | 'physicalVolume'
  | 'group'
  | 'volume'
  | 'pool'
  | 'snapshot'
  | 'encrypted'
  | 'fileSystem'
  | 'swap'
  | 'mount';

export interface StackItem {
  id: string;
  lane: Lane;
  /** What it is, as a key below storage.kinds. */
  kind: ItemKind;
  title: string;
  /** A second line, as it is: file system type, level, model. */
  detail: string;
  bytes: number | null;
  marks: Mark[];
  /** The page that lists it, below the system's. */
  page: string;
  /** Whose it is; empty for a disk that several nodes share. */
  node: string;
  /** It stands for so many that are alike. */
  count?: number;
}

export interface StackEdge {
  from: string;
  to: string;
  /** Drawn on the edge: that it is broken, or what kind it is. */
  label?: 'failed' | 'snapshot' | 'spare' | 'rebuilding';
}

export interface Stack {
  items: StackItem[];
  edges: StackEdge[];
}

const worst: Record<Tone, number> = { error: 4, warning: 3, progress: 2, off: 1, ok: 0 };

/** The worst of an item's marks. */
export function toneOf(item: StackItem): Tone {
  return item.marks.reduce<Tone>(
    (found, mark) => (worst[mark.tone] > worst[found] ? mark.tone : found),
    'ok',
  );
}

/** What hangs together with what, over all edges. */
export class Together {
  private readonly next = new Map<string, string[]>();

  constructor(stack: Stack) {
    for (const { from, to } of stack.edges) {
      push(this.next, from, to);
      push(this.next, to, from);
    }
  }

  /** These, and all that hang together with them. */
  with(start: ReadonlySet<string>): Set<string> {
    const found = new Set(start);
    const waiting = [...start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const other of this.next.get(id) ?? []) {
        if (!found.has(other)) {
          found.add(other);
          waiting.push(other);
        }
      }
    }
    return found;
  }
}

/** The part of a stack that has these items. */
export function only(stack: Stack, ids: ReadonlySet<string>): Stack {
  return {
    items: stack.items.filter((item) => ids.has(item.id)),
    edges: stack.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  };
}
