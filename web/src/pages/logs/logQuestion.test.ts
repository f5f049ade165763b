import { describe, expect, it } from 'vitest';
import type { LogQuestion } from '../../api/logs';
import { addressOf, around, highlighted, isFiltered, localInput, questionOf } from './logQuestion';

const full: LogQuestion = {
  source: 'JOURNAL',
  since: '2026-11-23T08:00:00.000Z',
  until: '2026-11-23T09:00:00.000Z',
  last: 0,
  unit: ['sshd.service', 'cron.service'],
  priority: 3,
  text: 'a&b',
  expression: true,
  boot: '96f29cb1b03343fdace1397ef59066c1',
};

describe('the address of a question', () => {
  it('asks the same again', () => {
    expect(questionOf(addressOf(full), 'PACEMAKER')).toEqual(full);
    const spans = { ...full, since: '', until: '', last: 900 };
    expect(questionOf(addressOf(spans), 'PACEMAKER')).toEqual(spans);
    const everything = { ...spans, last: 0 };
    expect(questionOf(addressOf(everything), 'PACEMAKER')).toEqual(everything);
  });

  it('leaves out what does not fit', () => {
    const broken = new URLSearchParams('source=NONE&priority=9&since=yesterday&last=abc&boot=x');
    expect(questionOf(broken, 'PACEMAKER')).toEqual({
      source: 'PACEMAKER',
      since: '',
      until: '',
      last: 0,
      unit: [],
      priority: null,
      text: '',
      expression: false,
      boot: '',
    });
    expect(questionOf(new URLSearchParams(), 'JOURNAL').last).toBe(86_400);
  });
});

it('shows what happened around an entry, whoever said it', () => {
  const near = around(full, '2026-11-23T08:30:00.5Z');
  expect(near.since).toBe('2026-11-23T08:29:00.500Z');
  expect(near.until).toBe('2026-11-23T08:31:00.500Z');
  expect(isFiltered(near)).toBe(false);
});

it('knows the moment of an input', () => {
  expect(new Date(localInput(full.since)).toISOString()).toBe(full.since);
  expect(localInput('')).toBe('');
});

describe('highlighting', () => {
  it('marks the text whatever its case', () => {
    expect(highlighted('One.one xone', 'ONE', false).filter((part) => part.found)).toHaveLength(3);
    expect(highlighted('a.c abc', 'a.c', false).filter((part) => part.found)).toHaveLength(1);
    expect(highlighted('a.c abc', 'a.c', true).filter((part) => part.found)).toHaveLength(2);
  });

  it('keeps the message whole', () => {
    for (const text of ['', 'b', 'x*', '(', '^', 'abc'])
      for (const expression of [true, false])
        expect(
          highlighted('abcabc', text, expression)
            .map((part) => part.text)
            .join(''),
        ).toBe('abcabc');
  });
});
