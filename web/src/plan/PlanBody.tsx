import { Alert, Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { hazardsInOrder } from './changes';
import { HazardList } from './HazardList';
import { MaintenanceOutlook } from './MaintenanceOutlook';
import type { PlanView } from './model';
import { PlannedChanges } from './PlannedChanges';
import { PredictionView } from './PredictionView';
import { sentenceText } from './sentence';
import { StepList } from './StepList';
import './plan.css';

interface PlanBodyProps {
  view: PlanView;
  files?: Record<string, string>;
}

/** Everything a person has to know about a plan before applying it. */
export function PlanBody({ view, files }: PlanBodyProps) {
  const { t } = useTranslation();
  const { undo } = view.plan;
  // What the plan says already the node need not say again.
  const said = new Set(view.plan.hazards.map((hazard) => hazard.message.code));
  const problems = view.problems.filter(
    (problem) => !said.has(`hazard.${problem.code.replace('.', '-')}`),
  );
  return (
    <div className="conga-plan">
      {problems.map((problem, index) => (
        <ProblemAlert key={`${problem.code}-${index}`} problem={problem} />
      ))}
      <HazardList hazards={hazardsInOrder(view)} />
      <MaintenanceOutlook view={view} />
      <PlannedChanges changes={view.changes} />
      <PredictionView view={view} />
      <StepList view={view} files={files} />
      {undo.afterwards ? (
        <Content component="p">
          <strong>{t('plan.undo.label')}</strong> {sentenceText(undo.message, t)}
        </Content>
      ) : (
        <Alert isInline isPlain variant="warning" component="h3" title={t('plan.undo.cannot')}>
          {sentenceText(undo.message, t)}
        </Alert>
      )}
    </div>
  );
}
