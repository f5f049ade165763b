import { useTranslation } from 'react-i18next';
import type { DrillReport } from '../../../api/drills';
import { StatusLabel } from '../../../components/StatusLabel';
import type { Sentence } from '../../../plan/model';

const look = {
  RUNNING: 'info',
  RECOVERED: 'ok',
  NOT_RECOVERED: 'error',
  ABORTED: 'warning',
  FAILED: 'error',
} as const;

export function OutcomeLabel({ report }: { report: DrillReport }) {
  const { t } = useTranslation();
  return (
    <StatusLabel status={look[report.outcome]}>{t(`drills.outcome.${report.outcome}`)}</StatusLabel>
  );
}

/** The plan's own title of such a drill. */
export function titleOf({ drill }: DrillReport): Sentence {
  const code = {
    GUEST_CRASH: 'plan.drill-guest',
    SERVICE_CRASH: 'plan.drill-service',
    NODE_CRASH: 'plan.drill-node',
    LINK: drill.part === null ? 'plan.drill-links' : 'plan.drill-link',
    STORAGE_PATH: 'plan.drill-path',
  }[drill.kind];
  return { code, parameters: { target: drill.target, part: drill.part ?? '' }, text: drill.target };
}
