import type { Effect } from './model';

/** What becomes of one resource: nodes on which it (or an instance) runs before and after, as far as it changes. */
export interface PictureRow {
  subject: string;
  before: string[];
  after: string[];
}

export interface Picture {
  nodes: string[];
  fenced: string[];
  rows: PictureRow[];
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Resources that something happens to, by the nodes that are known or named. */
export function pictureOf(effects: readonly Effect[], known: readonly string[]): Picture {
  const nodes = new Set(known);
  const fenced = new Set<string>();
  const rows = new Map<string, PictureRow>();
  for (const effect of effects) {
    if (effect.kind === 'FENCE') {
      fenced.add(effect.subject);
      nodes.add(effect.subject);
      continue;
    }
    const from = effect.kind === 'START' ? null : effect.from;
    const to = effect.kind === 'STOP' ? null : effect.to;
    if (from) nodes.add(from);
    if (to) nodes.add(to);
    const subject = effect.subject.replace(/:\d+$/, '');
    const row = rows.get(subject) ?? { subject, before: [], after: [] };
    if (from && !row.before.includes(from)) row.before.push(from);
    if (to && !row.after.includes(to)) row.after.push(to);
    rows.set(subject, row);
  }
  return {
    nodes: [...nodes].sort(compare),
    fenced: [...fenced].sort(compare),
    rows: [...rows.values()].sort((a, b) => compare(a.subject, b.subject)),
  };
}
