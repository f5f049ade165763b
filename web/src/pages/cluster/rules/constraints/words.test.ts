import { beforeAll, describe, expect, it } from 'vitest';
import i18n from 'i18next';
import { en } from '../../../../i18n/en';
import type { Constraint } from '../sections';
import { blankConstraint, blankRule } from './drafts';
import { constraintText } from './words';

const t = i18n.createInstance();

beforeAll(async () => {
  await t.init({
    lng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

const text = (constraint: Constraint) => constraintText(constraint, t.t);

describe('a constraint in words', () => {
  it('says where, with whom, in which order and by which ticket', () => {
    expect(
      text({ ...blankConstraint('location'), resource: 'web', node: 'n1', score: '-INFINITY' }),
    ).toBe('web never runs on n1');
    expect(
      text({ ...blankConstraint('colocation'), resource: 'web', with: 'db', score: 'INFINITY' }),
    ).toBe('web must run with db');
    expect(text({ ...blankConstraint('order'), first: 'db', then: 'web' })).toBe(
      'First start db, then start web',
    );
    expect(
      text({ ...blankConstraint('ticket'), resource: 'web', ticket: 'T', lossPolicy: 'fence' }),
    ).toBe('web runs only while this site has the ticket T (without it: fence)');
  });

  it('says a rule', () => {
    const rule = {
      ...blankRule(),
      score: '100',
      join: 'or',
      conditions: [
        {
          type: 'attribute' as const,
          id: '',
          attribute: 'rack',
          operation: 'eq',
          value: 'a',
          valueType: '',
          valueSource: '',
        },
        {
          type: 'date' as const,
          id: '',
          operation: 'date_spec',
          start: '',
          end: '',
          duration: {},
          spec: { hours: '9-16' },
        },
      ],
    };
    expect(
      text({ ...blankConstraint('location'), resource: 'web', score: '', rules: [rule] }),
    ).toBe('web: 100 where rack = a or time hours 9-16');
  });
});
