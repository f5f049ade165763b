import { describe, expect, it } from 'vitest';
import type { DrillReport, Moment } from '../../../api/drills';
import { ticks, timelineOf } from './lanes';

const zero = Date.parse('2026-11-28T12:00:00Z');

function moment(kind: Moment['kind'], subject: string, seconds: number): Moment {
  return {
    kind,
    subject,
    node: null,
    heard: new Date(zero + seconds * 1000).toISOString(),
    engine: null,
    seenBy: 'node1',
    detail: '',
  };
}

const report: DrillReport = {
  id: 'd1',
  cluster: 'c1',
  job: 'j1',
  drill: {
    type: 'runDrill',
    cluster: 'c1',
    kind: 'NODE_CRASH',
    target: 'node2',
    part: null,
    seconds: 60,
    reach: '192.0.2.1:80',
    evenLast: false,
  },
  node: 'node2',
  user: 'admin',
  started: new Date(zero - 500).toISOString(),
  ended: new Date(zero + 20_000).toISOString(),
  outcome: 'RECOVERED',
  broken: new Date(zero).toISOString(),
  uncertain: 100,
  expected: [{ milestone: 'DETECTED', subject: 'node2', earliest: 3000, latest: 9000 }],
  predicted: null,
  services: { web: ['ip', 'httpd'] },
  moments: [
    moment('REACHED', '192.0.2.1:80', -0.4),
    moment('UNREACHED', '192.0.2.1:80', 0.2),
    moment('MEMBER_LOST', 'node2', 4),
    moment('FENCING_ASKED', 'node2', 4.5),
    moment('FENCED', 'node2', 5),
    moment('STOPPED', 'ip', 5),
    moment('STARTED', 'ip', 6),
    moment('STARTED', 'fence-node1', 6),
    moment('REACHED', '192.0.2.1:80', 6.2),
    moment('MEMBER_BACK', 'node2', 12),
  ],
  operations: [],
  measured: [],
  compared: [],
};

describe('the lanes of a drill', () => {
  it('span from what begins to what ends, and mark what happens in a moment', () => {
    const timeline = timelineOf(report);
    expect(timeline?.end).toBe(20_000);
    expect(timeline?.lanes.map((lane) => lane.key)).toEqual([
      'member',
      'fencing',
      'stop',
      'start',
      'reach',
    ]);
    const lane = (key: string) => timeline?.lanes.find((one) => one.key === key);
    expect(lane('member')?.spans).toEqual([{ from: 4000, to: 12_000, label: 'node2' }]);
    expect(lane('member')?.expected).toEqual({ from: 3000, to: 9000 });
    expect(lane('fencing')?.spans).toEqual([{ from: 4500, to: 5000, label: 'node2' }]);
    expect(lane('start')?.marks).toEqual([{ at: 6000, label: 'ip' }]);
    expect(lane('reach')?.spans).toEqual([{ from: 200, to: 6200, label: '192.0.2.1:80' }]);
  });

  it('go on to the end where nothing has ended yet', () => {
    const half = { ...report, ended: null, moments: report.moments.slice(0, 4) };
    expect(timelineOf(half)?.lanes[0]?.spans).toEqual([{ from: 4000, to: 4500, label: 'node2' }]);
    expect(timelineOf({ ...report, broken: null })).toBeNull();
  });

  it('have an axis that a person counts in', () => {
    expect(ticks(20_000)).toEqual([0, 5000, 10_000, 15_000, 20_000]);
    expect(ticks(1000)).toEqual([0, 500, 1000]);
  });
});
