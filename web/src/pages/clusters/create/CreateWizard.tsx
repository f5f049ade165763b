import { Card, Form, Wizard, WizardStep, type WizardStepType } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ClusterSummary, System } from '../../../api/types';
import { holdEnterWhileComposing } from '../../../components/composition';
import { PlanReview } from '../../../plan/PlanReview';
import { useAgentsMetadata, type AgentSource } from '../../cluster/agents/useAgents';
import { emptyDraft, intentOf, missingOf, type CreateDraft, type StepKey } from './createModel';
import { FencingStep } from './FencingStep';
import { LinksStep } from './LinksStep';
import { NodesStep } from './NodesStep';
import { SummaryStep } from './SummaryStep';
import { TransportStep } from './TransportStep';
import { WizardButtons } from './WizardButtons';

interface CreateWizardProps {
  systems: readonly System[];
  clusters: readonly ClusterSummary[];
  onJob: (job: string) => void;
}

const steps: readonly StepKey[] = ['nodes', 'transport', 'links', 'fencing'];

/** The questions, one step after the other; nothing is sent before the plan's review. */
export function CreateWizard({ systems, clusters, onJob }: CreateWizardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<CreateDraft>(emptyDraft);
  const [tried, setTried] = useState<ReadonlySet<StepKey>>(new Set());
  const [reviewing, setReviewing] = useState(false);
  const taken = new Set(clusters.map((cluster) => cluster.name));
  const first = draft.nodes[0];
  const source: AgentSource | null = first ? { kind: 'systems', id: first.system } : null;
  const metadata = useAgentsMetadata(
    source,
    draft.devices.map((device) => device.agent),
  );
  const missing = (step: StepKey) => missingOf(step, draft, taken, metadata);
  const leave = () => void navigate('/clusters');
  const body = (step: StepKey) => {
    switch (step) {
      case 'nodes':
        return <NodesStep draft={draft} systems={systems} taken={taken} onChange={setDraft} />;
      case 'links':
        return <LinksStep draft={draft} systems={systems} onChange={setDraft} />;
      case 'transport':
        return <TransportStep draft={draft} systems={systems} onChange={setDraft} />;
      case 'fencing':
        return (
          source && (
            <FencingStep
              draft={draft}
              source={source}
              metadata={metadata}
              tried={tried.has('fencing')}
              onChange={setDraft}
            />
          )
        );
    }
  };
  const blockedBefore = (at: number) => steps.slice(0, at).some((step) => missing(step) !== null);
  return (
    <Card>
      <Wizard
        height="auto"
        navAriaLabel={t('create.steps.label')}
        isVisitRequired
        onClose={leave}
        onStepChange={(_event, _current: WizardStepType, before: WizardStepType) => {
          const key = steps.find((step) => step === before.id);
          if (key) setTried(new Set([...tried, key]));
        }}
        className="conga-wizard"
      >
        {steps.map((step, index) => {
          const reason = missing(step);
          return (
            <WizardStep
              key={step}
              id={step}
              name={t(`create.steps.${step}`)}
              isDisabled={blockedBefore(index)}
              footer={
                <WizardButtons
                  disabledReason={reason ? t(`create.missing.${reason}`) : null}
                  onBlocked={() => setTried(new Set([...tried, step]))}
                  isFirst={index === 0}
                  onCancel={leave}
                />
              }
            >
              <Form
                onSubmit={(event) => event.preventDefault()}
                onKeyDown={holdEnterWhileComposing}
              >
                {body(step)}
              </Form>
            </WizardStep>
          );
        })}
        <WizardStep
          id="summary"
          name={t('create.steps.summary')}
          isDisabled={blockedBefore(steps.length)}
          footer={
            <WizardButtons
              disabledReason={null}
              nextLabel={t('cluster.review')}
              onNext={() => setReviewing(true)}
              onCancel={leave}
            />
          }
        >
          <SummaryStep draft={draft} />
        </WizardStep>
      </Wizard>
      {reviewing && (
        <PlanReview
          intent={intentOf(draft)}
          clusterName={draft.name}
          onApplied={(job) => onJob(job.id)}
          onClose={() => setReviewing(false)}
        />
      )}
    </Card>
  );
}
