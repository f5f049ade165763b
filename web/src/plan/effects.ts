import type { TFunction } from 'i18next';
import type { Effect, EffectKind } from './model';

/** The order in which effects are told: what hurts first. */
const order: readonly EffectKind[] = [
  'FENCE',
  'STOP',
  'STAY_STOPPED',
  'RESTART',
  'RECOVER',
  'DEMOTE',
  'MOVE',
  'MIGRATE',
  'PROMOTE',
  'START',
  'RELOAD',
  'OTHER',
];

export interface EffectGroup {
  kind: EffectKind;
  effects: Effect[];
}

export function groupEffects(effects: readonly Effect[]): EffectGroup[] {
  return order
    .map((kind) => ({ kind, effects: effects.filter((effect) => effect.kind === kind) }))
    .filter((group) => group.effects.length > 0);
}

/** Effects that take something away from those who use it, if only for a moment. */
export function interrupts(kind: EffectKind): boolean {
  return ['FENCE', 'STOP', 'STAY_STOPPED', 'RESTART', 'RECOVER', 'DEMOTE', 'MOVE'].includes(kind);
}

/** "web-ip moves from node1 to node2". Says only what is known: either node may be missing. */
export function effectWords(effect: Effect, t: TFunction): string {
  const { subject } = effect;
  const from = effect.from ?? '';
  const to = effect.to ?? '';
  const at = to || from;
  switch (effect.kind) {
    case 'START':
      return to
        ? t('plan.effect.startOn', { subject, node: to })
        : t('plan.effect.start', { subject });
    case 'STOP':
      return from
        ? t('plan.effect.stopOn', { subject, node: from })
        : t('plan.effect.stop', { subject });
    case 'RESTART':
      return at
        ? t('plan.effect.restartOn', { subject, node: at })
        : t('plan.effect.restart', { subject });
    case 'MOVE':
      return from && to
        ? t('plan.effect.moveFromTo', { subject, from, to })
        : t('plan.effect.move', { subject });
    case 'MIGRATE':
      return from && to
        ? t('plan.effect.migrateFromTo', { subject, from, to })
        : t('plan.effect.migrate', { subject });
    case 'PROMOTE':
      return at
        ? t('plan.effect.promoteOn', { subject, node: at })
        : t('plan.effect.promote', { subject });
    case 'DEMOTE':
      return at
        ? t('plan.effect.demoteOn', { subject, node: at })
        : t('plan.effect.demote', { subject });
    case 'RECOVER':
      return at
        ? t('plan.effect.recoverOn', { subject, node: at })
        : t('plan.effect.recover', { subject });
    case 'RELOAD':
      return t('plan.effect.reload', { subject });
    case 'FENCE':
      return t('plan.effect.fence', { subject });
    case 'STAY_STOPPED':
      return t('plan.effect.stayStopped', { subject });
    case 'OTHER':
      return t('plan.effect.other', { subject });
  }
}
