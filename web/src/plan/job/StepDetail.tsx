import { Content, Label, Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { JobStep, StepReply } from '../../api/types';
import { CommandBlock } from '../../components/CommandBlock';
import { ProblemAlert } from '../../components/ProblemAlert';
import { sentenceText } from '../sentence';
import { durationText } from './jobProgress';
import { StepStateLabel } from './states';

function Reply({ node, reply }: { node: string; reply: StepReply }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {reply.problems.map((problem, index) => (
        <ProblemAlert key={`${problem.code}-${index}`} problem={problem} />
      ))}
      {reply.commands.map((run, index) => (
        <div key={index}>
          <CommandBlock commands={[run.argv]} host={node} output={run.output.trimEnd()} />
          <small>
            <Label isCompact variant="outline" color={run.exitCode === 0 ? 'grey' : 'red'}>
              {t('plan.job.exit', { code: run.exitCode })}
            </Label>{' '}
            {durationText(run.milliseconds, i18n.language)}
          </small>
        </div>
      ))}
      {reply.commands.length === 0 && reply.state === 'SUCCEEDED' && (
        <Content component="p">
          {reply.changed ? t('plan.job.noCommand') : t('plan.job.heldAlready')}
        </Content>
      )}
    </>
  );
}

/** One step: what was run on which node, with which exit code and output; and its way back. */
export function StepDetail({ step }: { step: JobStep }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('plan.job.details')} className="conga-job">
      <Title headingLevel="h3" size="md">
        {t('plan.steps.step', { node: step.node, title: sentenceText(step.title, t) })}{' '}
        <StepStateLabel state={step.state} />
      </Title>
      {step.attempt > 1 && (
        <Content component="small">{t('plan.job.attempt', { attempt: step.attempt })}</Content>
      )}
      {step.reply ? (
        <Reply node={step.node} reply={step.reply} />
      ) : (
        <Content component="p">{t(`plan.job.noReply.${step.state}`)}</Content>
      )}
      {step.undo && (
        <>
          <Title headingLevel="h4" size="md">
            {t('plan.job.undo')}
          </Title>
          <Reply node={step.node} reply={step.undo} />
        </>
      )}
    </section>
  );
}
