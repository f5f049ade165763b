import { describe, expect, it } from 'vitest';
import type { JobStep } from '../../api/types';
import { leftOf, maintenancePath, stageDuration, telling, turnsOf, wantedOf } from './maintenance';

function step(id: string, state: JobStep['state'], started?: string, ended?: string): JobStep {
  const code = id.startsWith('reboot') ? 'step.reboot-if-needed' : 'step.x';
  return {
    id,
    phase: 0,
    title: { code, parameters: {}, text: '' },
    system: 's',
    node: 'other',
    state,
    started: started ?? null,
    ended: ended ?? null,
    attempt: 1,
    reply: null,
    undo: null,
  };
}

const job = {
  steps: [
    step('check.a.example', 'SUCCEEDED', '2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'),
    step('fetch.a.example', 'SUCCEEDED', '2026-01-01T00:00:01Z', '2026-01-01T00:00:09Z'),
    step('update.a.example', 'SUCCEEDED'),
    step('reboot.a.example', 'SUCCEEDED'),
    step('done.a.example', 'SUCCEEDED'),
    step('check.b', 'SUCCEEDED'),
    step('standby.b', 'SUCCEEDED'),
    step('update.b', 'FAILED', '2026-01-01T00:01:00Z', '2026-01-01T00:02:00Z'),
    step('reboot.b', 'SKIPPED'),
    step('done.b', 'SKIPPED'),
  ],
};

describe('rolling maintenance as a table', () => {
  it('has the nodes in their order, whatever node does a step', () => {
    const turns = turnsOf(job);
    expect(turns.map((turn) => [turn.node, turn.done])).toEqual([
      ['a.example', true],
      ['b', false],
    ]);
    expect(turns[1]?.cells.map((cell) => [cell.stage, cell.state])).toEqual([
      ['check', 'SUCCEEDED'],
      ['drain', 'SUCCEEDED'],
      ['update', 'FAILED'],
      ['reboot', 'SKIPPED'],
      ['return', 'SKIPPED'],
    ]);
  });

  it('counts a stage from its first step to its last', () => {
    const [first, last] = turnsOf(job);
    const check = first?.cells[0];
    expect(check && stageDuration(check, 0)).toBe(9000);
    const back = last?.cells[4];
    expect(back && stageDuration(back, 0)).toBeUndefined();
    const update = last?.cells[2];
    expect(update && telling(update)?.id).toBe('update.b');
  });

  it('goes on with the nodes that are left, as the first plan wanted', () => {
    expect(leftOf(job)).toEqual({ nodes: ['b'], updatePackages: true, reboot: 'IF_NEEDED' });
    expect(leftOf({ steps: job.steps.slice(0, 5) })).toBeUndefined();
    const wanted = { nodes: ['b', 'c'], updatePackages: false, reboot: 'ALWAYS' } as const;
    const path = maintenancePath('c 1', { ...wanted, nodes: [...wanted.nodes] });
    expect(path.startsWith('/clusters/c%201/maintenance?')).toBe(true);
    const query = new URLSearchParams(path.slice(path.indexOf('?')));
    expect(wantedOf(query, ['a', 'b', 'c'])).toEqual(wanted);
    expect(wantedOf(new URLSearchParams('nodes=gone'), ['a', 'b'])).toEqual({
      nodes: ['a', 'b'],
      updatePackages: true,
      reboot: 'IF_NEEDED',
    });
  });
});
