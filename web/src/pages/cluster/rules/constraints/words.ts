import type { TFunction } from 'i18next';
import type { Condition, Constraint, ResourceSet, Rule } from '../sections';

/** What a constraint says, in words: "web must run with db". */
export function constraintText(constraint: Constraint, t: TFunction): string {
  switch (constraint.type) {
    case 'location': {
      const subject =
        constraint.resource ||
        (constraint.pattern
          ? t('rules.words.pattern', { pattern: constraint.pattern })
          : setsText(constraint.sets));
      const rule = constraint.rules[0];
      return rule
        ? t('rules.words.rule', {
            subject,
            score: rule.score || rule.scoreAttribute,
            rule: ruleText(rule, t),
          })
        : t(`rules.words.location.${strength(constraint.score)}`, {
            subject,
            node: constraint.node,
            score: constraint.score,
          });
    }
    case 'colocation':
      return constraint.sets.length > 0
        ? t('rules.words.colocatedSets', {
            sets: setsText(constraint.sets),
            score: constraint.score,
          })
        : t(`rules.words.colocation.${strength(constraint.score || 'INFINITY')}`, {
            resource: withRole(constraint.resource, constraint.role),
            with: withRole(constraint.with, constraint.withRole),
            score: constraint.score,
          });
    case 'order': {
      const text =
        constraint.sets.length > 0
          ? t('rules.words.orderedSets', { sets: setsText(constraint.sets) })
          : t('rules.words.order', {
              first: constraint.first,
              firstAction: constraint.firstAction || 'start',
              then: constraint.then,
              thenAction: constraint.thenAction || constraint.firstAction || 'start',
            });
      const kind = constraint.kind || 'Mandatory';
      return kind === 'Optional' || kind === 'Serialize'
        ? `${text} ${t(`rules.words.kind.${kind}`)}`
        : text;
    }
    case 'ticket':
      return t('rules.words.ticket', {
        resource: constraint.resource || setsText(constraint.sets),
        ticket: constraint.ticket,
        policy: constraint.lossPolicy || 'stop',
      });
  }
}

function withRole(resource: string, role: string): string {
  return role && role !== 'Started' ? `${resource} (${role})` : resource;
}

function setsText(sets: readonly ResourceSet[]): string {
  return sets.map((set) => `(${set.resources.join(', ')})`).join(' → ');
}

/** What a score means for a place. */
export function strength(score: string): 'must' | 'mustNot' | 'prefers' | 'avoids' {
  if (/^\+?INFINITY$/.test(score)) return 'must';
  if (score === '-INFINITY') return 'mustNot';
  return score.startsWith('-') ? 'avoids' : 'prefers';
}

export function ruleText(rule: Rule, t: TFunction): string {
  const join = t(`rules.words.join.${rule.join === 'or' ? 'or' : 'and'}`);
  return rule.conditions.map((condition) => conditionText(condition, t)).join(` ${join} `);
}

function conditionText(condition: Condition, t: TFunction): string {
  switch (condition.type) {
    case 'attribute':
      return [
        condition.attribute,
        operators[condition.operation] ?? condition.operation,
        condition.value,
      ]
        .filter(Boolean)
        .join(' ');
    case 'date':
      return t('rules.words.date', { text: dateText(condition) });
    case 'resource':
      return [condition.standard, condition.provider, condition.agent].filter(Boolean).join(':');
    case 'nested':
      return `(${ruleText(condition.rule, t)})`;
  }
}

const operators: Record<string, string> = {
  eq: '=',
  ne: '≠',
  lt: '<',
  lte: '≤',
  gt: '>',
  gte: '≥',
  not_defined: 'not defined',
};

function dateText(date: Extract<Condition, { type: 'date' }>): string {
  const pairs = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ');
  switch (date.operation) {
    case 'gt':
      return `> ${date.start}`;
    case 'lt':
      return `< ${date.end}`;
    case 'in_range':
      return `${date.start} … ${date.end || pairs(date.duration)}`;
    default:
      return pairs(date.spec);
  }
}
