import { describe, expect, it } from 'vitest';
import type { JobStep } from '../../api/types';
import {
  currentStep,
  durationText,
  jobNodes,
  jobPhases,
  phaseState,
  phaseTitles,
  shownPercent,
  stepDuration,
} from './jobProgress';

function step(id: string, phase: number, node: string, state: JobStep['state']): JobStep {
  return {
    id,
    phase,
    node,
    state,
    system: node,
    attempt: 1,
    title: { code: 'step', parameters: {}, text: id },
  };
}

const steps = [
  step('w1', 1, 'node1', 'SUCCEEDED'),
  step('w2', 1, 'node2', 'SUCCEEDED'),
  step('s1', 2, 'node1', 'SUCCEEDED'),
  step('s2', 2, 'node2', 'PENDING'),
];

describe('job progress', () => {
  it('groups by phase and node', () => {
    expect(jobNodes({ steps })).toEqual(['node1', 'node2']);
    expect(jobPhases({ steps }).map((phase) => [phase.number, phase.done, phase.state])).toEqual([
      [1, 2, 'SUCCEEDED'],
      [2, 1, 'STARTED'],
    ]);
  });

  it('says the gravest of several states', () => {
    expect(phaseState([step('a', 1, 'n', 'SUCCEEDED'), step('b', 1, 'm', 'FAILED')])).toBe(
      'FAILED',
    );
    expect(phaseState([step('a', 1, 'n', 'UNKNOWN'), step('b', 1, 'm', 'STARTED')])).toBe(
      'UNKNOWN',
    );
    expect(phaseState([step('a', 1, 'n', 'PENDING')])).toBe('PENDING');
  });

  it('knows what a node is at', () => {
    expect(currentStep({ steps }, 'node2')?.id).toBe('s2');
    expect(currentStep({ steps }, 'node1')).toBeUndefined();
  });

  it('is at 100 percent only when it succeeded', () => {
    expect(shownPercent({ percent: 100, state: 'RUNNING' })).toBe(99);
    expect(shownPercent({ percent: 99.6, state: 'SUCCEEDED' })).toBe(100);
    expect(shownPercent({ percent: -3, state: 'QUEUED' })).toBe(0);
  });

  it('counts on while a step runs and stops at its end', () => {
    const running = { ...step('a', 1, 'n', 'STARTED'), started: '2026-11-22T12:00:00Z' };
    const now = Date.parse('2026-11-22T12:00:05Z');
    expect(stepDuration(running, now)).toBe(5000);
    expect(stepDuration({ ...running, ended: '2026-11-22T12:00:02Z' }, now)).toBe(2000);
    expect(stepDuration(step('b', 1, 'n', 'PENDING'), now)).toBeUndefined();
  });

  it('says once what a phase does on every node', () => {
    const on = (node: string) => ({
      ...step(node, 1, node, 'PENDING'),
      title: { code: 'step.x', parameters: { node }, text: `Start ${node}` },
    });
    expect(phaseTitles([on('node1'), on('node2')], 'each node')).toEqual([
      { code: 'step.x', parameters: { node: 'each node' }, text: 'Start each node' },
    ]);
    expect(phaseTitles([on('node1')], 'each node')[0]?.text).toBe('Start node1');
  });

  it('writes durations for people', () => {
    expect(durationText(850, 'en')).toBe('850 ms');
    expect(durationText(4230, 'en')).toBe('4.2 sec');
    expect(durationText(185_000, 'en')).toBe('3 min 5 sec');
  });
});
