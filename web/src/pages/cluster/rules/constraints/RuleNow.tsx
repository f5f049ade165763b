import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleState, type RuleState } from '../../../../api/rules';
import { ProblemAlert } from '../../../../components/ProblemAlert';
import { StatusLabel, type Status } from '../../../../components/StatusLabel';
import { useCluster } from '../../useCluster';
import type { Rule } from '../sections';

const looks: Record<RuleState['verdict'], Status> = {
  IN_EFFECT: 'ok',
  NOT_YET: 'info',
  EXPIRED: 'warning',
  NOT_NOW: 'off',
  NOT_TOLD: 'unknown',
};

/** Whether a rule asks for the date anywhere: only then there is a "now" to ask for. */
export function hasDate(rule: Rule): boolean {
  return rule.conditions.some(
    (one) => one.type === 'date' || (one.type === 'nested' && hasDate(one.rule)),
  );
}

function Verdict({ state }: { state: RuleState }) {
  const { t } = useTranslation();
  const detail = state.said
    ? t('rules.now.by', { node: state.by, said: state.said })
    : t('rules.now.byOnly', { node: state.by });
  return (
    <StatusLabel status={looks[state.verdict]} detail={detail}>
      {t(`rules.now.${state.verdict}`)}
    </StatusLabel>
  );
}

/** Beside a rule with a date: whether that is now. Nothing where no member can be asked. */
export function RuleNow({ rule }: { rule: Rule }) {
  const { data } = useRuleState(useCluster().summary.id, hasDate(rule) ? rule : null);
  return data ? <Verdict state={data} /> : null;
}

/** Asks of a rule that is being written, when a person wants to know: half of a date is no question. */
export function AskRuleNow({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Rule | null>(null);
  const current = asked === rule ? asked : null;
  const { data, error, isFetching } = useRuleState(useCluster().summary.id, current);
  if (!hasDate(rule)) return null;
  return (
    <div className="conga-stack" aria-live="polite">
      <div>
        <Button variant="secondary" isLoading={isFetching} onClick={() => setAsked(rule)}>
          {t('rules.now.ask')}
        </Button>{' '}
        {current && data && <Verdict state={data} />}
      </div>
      {current && <ProblemAlert error={error} />}
    </div>
  );
}
