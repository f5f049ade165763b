import { describe, expect, it } from 'vitest';
import { i18next } from '../i18n';
import { hazardsInOrder, isBlocked, phasesOf } from './changes';
import { nameToType } from './danger';
import { effectWords, groupEffects } from './effects';
import { lineDiff } from './lineDiff';
import type { Effect, PlanStep, PlanView, Severity } from './model';
import { sentenceText } from './sentence';

const english = i18next.getFixedT('en');
const korean = i18next.getFixedT('ko');
const sentence = (code: string) => ({ code, parameters: {}, text: code });

function effect(kind: Effect['kind'], from: string | null, to: string | null): Effect {
  return { kind, subject: 'web', from, to };
}

function step(id: string, phase: number, node: string): PlanStep {
  return {
    id,
    phase,
    node,
    title: sentence('step'),
    system: node,
    operation: { type: 'startCluster' },
    alternatives: [],
    pause: false,
  };
}

function planView(severities: Severity[]): PlanView {
  return {
    id: 'p',
    plan: {
      intent: { type: 'startCluster', cluster: 'c' },
      title: sentence('title'),
      systems: [],
      steps: [step('b', 2, 'node1'), step('a1', 1, 'node1'), step('a2', 1, 'node2')],
      hazards: severities.map((severity) => ({
        severity,
        message: sentence(severity),
        remedy: sentence('remedy'),
      })),
      undo: { onFailure: true, afterwards: true, message: sentence('undo') },
      fingerprints: {},
    },
    previews: [
      { step: 'a2', node: 'node2', item: { commands: [['/bin/true']], files: [], problems: [] } },
    ],
    prose: [],
    problems: [],
    changes: [],
    made: '2026-11-22T12:00:00Z',
    expires: '2026-11-22T12:10:00Z',
  };
}

describe('effectWords', () => {
  it('says where from and where to', () => {
    expect(effectWords(effect('MOVE', 'node1', 'node2'), english)).toBe(
      'web moves from node1 to node2',
    );
    expect(effectWords(effect('START', null, 'node2'), english)).toBe('web starts on node2');
    expect(effectWords(effect('STOP', 'node1', null), korean)).toContain('node1 노드에서 중지');
  });
  it('claims no node that is not known', () => {
    expect(effectWords(effect('MOVE', 'node1', null), english)).toBe('web moves');
    expect(effectWords(effect('STOP', null, null), english)).toBe('web stops');
  });
  it('tells what hurts first', () => {
    const kinds = groupEffects([
      effect('START', null, 'node2'),
      effect('FENCE', null, null),
      effect('STOP', 'node1', null),
    ]).map((group) => group.kind);
    expect(kinds).toEqual(['FENCE', 'STOP', 'START']);
  });
});

describe('a plan', () => {
  it('is blocked by a blocking hazard only', () => {
    expect(isBlocked(planView(['INFO', 'WARNING']))).toBe(false);
    expect(isBlocked(planView(['INFO', 'BLOCK']))).toBe(true);
  });
  it('lists the gravest hazard first', () => {
    const severities = hazardsInOrder(planView(['INFO', 'BLOCK', 'WARNING']));
    expect(severities.map((hazard) => hazard.severity)).toEqual(['BLOCK', 'WARNING', 'INFO']);
  });
  it('groups its steps by phase, each with its preview', () => {
    const phases = phasesOf(planView([]));
    expect(phases.map((phase) => phase.steps.map((one) => one.step.id))).toEqual([
      ['a1', 'a2'],
      ['b'],
    ]);
    expect(phases[0]?.steps[1]?.item?.commands).toEqual([['/bin/true']]);
  });
  it('demands the name of what is destroyed', () => {
    expect(nameToType({ type: 'deleteCluster', cluster: 'id' }, 'lab')).toBe('lab');
    expect(nameToType({ type: 'removeNode', cluster: 'id', node: 'node3' }, 'lab')).toBe('node3');
    expect(
      nameToType({ type: 'proveFencing', cluster: 'id', node: 'node1', proof: 'STATUS' }, 'lab'),
    ).toBeUndefined();
    expect(nameToType({ type: 'stopCluster', cluster: 'id' }, 'lab')).toBeUndefined();
  });
});

describe('sentenceText', () => {
  it('falls back to the server’s English', () => {
    const unknown = { code: 'no.such-code', parameters: {}, text: 'As the server says.' };
    expect(sentenceText(unknown, korean)).toBe('As the server says.');
  });
});

describe('lineDiff', () => {
  it('shows what is added and removed among what stays', () => {
    const lines = lineDiff('a\nb\nc', 'a\nx\nc\nd').map((line) => `${line.kind} ${line.text}`);
    expect(lines).toEqual(['same a', 'removed b', 'added x', 'same c', 'added d']);
  });
});
