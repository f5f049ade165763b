import { Button, Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import type { Job, JobStep } from '../../api/types';
import { useNow } from '../../components/useNow';
import { sentenceText } from '../sentence';
import { durationText, jobNodes, jobPhases, phaseTitles, stepDuration } from './jobProgress';
import { StepProgress } from './StepProgress';
import { StepStateLabel } from './states';

interface CellProps {
  steps: readonly JobStep[];
  chosen: string | undefined;
  onChoose: (step: string) => void;
}

/** The steps of one node in one phase. */
function StepCell({ steps, chosen, onChoose }: CellProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <>
      {steps.map((step) => {
        const duration = stepDuration(step, now);
        const title = sentenceText(step.title, t);
        return (
          <div key={step.id} className="conga-step-state">
            <Button
              variant="plain"
              size="sm"
              aria-pressed={chosen === step.id}
              aria-label={t('plan.job.showStep', {
                title,
                node: step.node,
                state: t(`plan.stepState.${step.state}`),
              })}
              title={title}
              onClick={() => onChoose(step.id)}
            >
              <StepStateLabel state={step.state} />
            </Button>
            {duration !== undefined && (
              <small className="conga-nowrap">{durationText(duration, i18n.language)}</small>
            )}
            {step.state === 'STARTED' && step.reply?.progress && (
              <StepProgress progress={step.reply.progress} title={title} />
            )}
          </div>
        );
      })}
    </>
  );
}

interface JobStepsProps {
  job: Job;
  chosen: string | undefined;
  onChoose: (step: string) => void;
}

/** Phases down, nodes across; each cell is a step with its state. */
export function JobSteps({ job, chosen, onChoose }: JobStepsProps) {
  const { t } = useTranslation();
  const nodes = jobNodes(job);
  const phases = jobPhases(job);
  if (phases.length === 0) return <Content component="p">{t('plan.job.noSteps')}</Content>;
  return (
    <div className="conga-scroll-x">
      <Table aria-label={t('plan.job.steps')} variant="compact" gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>{t('plan.job.step')}</Th>
            {nodes.map((node) => (
              <Th key={node} modifier="nowrap">
                {node}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {phases.map((phase) => (
            <Tr key={phase.number}>
              <Th scope="row" className="conga-phase-title">
                {phaseTitles(phase.steps, t('plan.job.eachNode'))
                  .map((title) => sentenceText(title, t))
                  .join(' · ')}
                {phase.steps.length > 1 && (
                  <small>{` ${t('plan.job.of', { done: phase.done, all: phase.steps.length })}`}</small>
                )}
              </Th>
              {nodes.map((node) => (
                <Td key={node}>
                  <StepCell
                    steps={phase.steps.filter((step) => step.node === node)}
                    chosen={chosen}
                    onChoose={onChoose}
                  />
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}
