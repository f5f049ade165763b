import type { DrillReport, Moment } from '../../../api/drills';

export type LaneKey = 'member' | 'quorum' | 'fencing' | 'stop' | 'start' | 'reach';

/** Milliseconds after the fault. */
export interface Span {
  from: number;
  to: number;
  label: string;
}

export interface Lane {
  key: LaneKey;
  /** What lasted: a member that was away, fencing under way, an address that was not reached. */
  spans: Span[];
  /** What happened in a moment. */
  marks: { at: number; label: string }[];
  /** When it was expected, as far as anything was. */
  expected: { from: number; to: number } | null;
}

export interface Timeline {
  lanes: Lane[];
  /** Where the drawing ends. */
  end: number;
}

const order: readonly LaneKey[] = ['member', 'quorum', 'fencing', 'stop', 'start', 'reach'];

/** Which kinds begin, and which end, what a lane shows; those that only begin are marks. */
const begins: Partial<Record<Moment['kind'], LaneKey>> = {
  MEMBER_LOST: 'member',
  QUORUM_LOST: 'quorum',
  FENCING_ASKED: 'fencing',
  UNREACHED: 'reach',
};
const ends: Partial<Record<Moment['kind'], LaneKey>> = {
  MEMBER_BACK: 'member',
  QUORUM_BACK: 'quorum',
  FENCED: 'fencing',
  FENCING_FAILED: 'fencing',
  REACHED: 'reach',
};
const milestones = { member: 'DETECTED', fencing: 'FENCED', start: 'STARTED', reach: 'REACHABLE' };

/** What was heard after the fault, as lanes; null before anything was broken. */
export function timelineOf(report: DrillReport): Timeline | null {
  if (!report.broken) return null;
  const zero = Date.parse(report.broken);
  const heard = report.moments
    .map((moment) => ({ moment, at: Date.parse(moment.heard) - zero }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const over = report.ended ? Date.parse(report.ended) - zero : 0;
  const end = Math.max(1000, over, ...heard.map(({ at }) => at));
  const lanes = new Map(
    order.map((key): [LaneKey, Lane] => [key, { key, spans: [], marks: [], expected: null }]),
  );
  const open = new Map<string, Span>();
  const services = new Set(Object.values(report.services).flat());
  for (const { moment, at } of heard) {
    const { kind, subject } = moment;
    const opens = begins[kind];
    const closes = ends[kind];
    if (opens) {
      const span = { from: at, to: end, label: subject };
      open.set(opens + subject, span);
      lanes.get(opens)?.spans.push(span);
    } else if (closes) {
      const span = open.get(closes + subject);
      if (span) span.to = at;
      else lanes.get(closes)?.marks.push({ at, label: subject });
      open.delete(closes + subject);
    } else if ((kind === 'STOPPED' || kind === 'FAILED') && services.has(subject)) {
      lanes.get('stop')?.marks.push({ at, label: subject });
    } else if (kind === 'STARTED' && services.has(subject)) {
      lanes.get('start')?.marks.push({ at, label: subject });
    }
  }
  for (const [key, milestone] of Object.entries(milestones)) {
    const expected = report.expected.filter((one) => one.milestone === milestone);
    const lane = lanes.get(key as LaneKey);
    const node =
      key !== 'member' || report.drill.kind === 'NODE_CRASH' || report.drill.kind === 'LINK';
    if (lane && node && expected.length > 0)
      lane.expected = {
        from: Math.min(...expected.map((one) => one.earliest)),
        to: Math.max(...expected.map((one) => one.latest)),
      };
  }
  const shown = [...lanes.values()].filter(
    (lane) => lane.spans.length > 0 || lane.marks.length > 0 || lane.expected !== null,
  );
  return { lanes: shown, end };
}

/** Steps of the axis that a person counts in, eight at most. */
export function ticks(end: number): number[] {
  const steps = [500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000];
  const step = steps.find((one) => end / one <= 8) ?? 1_200_000;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
