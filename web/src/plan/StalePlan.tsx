import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { asProblem, everyProblem, ProblemError } from '../api/problem';
import { problemText } from '../components/problemText';
import { ChangedSince } from './ChangedSince';

const outdatedCodes = new Set(['cluster.stale', 'request.plan-used', 'request.plan-expired']);

/** Whether the cluster changed, or the plan was used up, since it was made. */
export function isOutdated(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    everyProblem(error.problem).some((problem) => outdatedCodes.has(problem.code))
  );
}

/** "Changed since you looked": nothing was overwritten. Planning again is the dialog's own button. */
export function StalePlan({ error, plan }: { error: unknown; plan?: string | undefined }) {
  const { t } = useTranslation();
  const first = everyProblem(asProblem(error)).find((problem) => outdatedCodes.has(problem.code));
  const text = problemText(first ?? asProblem(error), t);
  return (
    <div role="alert">
      <Alert isInline variant="warning" component="h3" title={t('plan.stale.title')}>
        <p>{text.what}</p>
        {text.why && <p>{text.why}</p>}
        <p>{t('plan.stale.body')}</p>
      </Alert>
      {plan !== undefined && <ChangedSince plan={plan} />}
    </div>
  );
}
