import {
  Alert,
  Button,
  Flex,
  FlexItem,
  List,
  ListItem,
  Progress,
  type ProgressProps,
} from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, useCancelJob, useResumeJob } from '../../api/jobs';
import { useAllowed } from '../../api/session';
import type { Job, JobStep } from '../../api/types';
import { ActionButton } from '../../components/ActionButton';
import { announcements } from '../../components/Announcer';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useNow } from '../../components/useNow';
import { sentenceText } from '../sentence';
import { durationText, shownPercent } from './jobProgress';
import { GoOn } from './GoOn';
import { JobSteps } from './JobSteps';
import { isMaintenance } from './maintenance';
import { MaintenanceSteps } from './MaintenanceSteps';
import { StepDetail } from './StepDetail';
import { JobStateLabel } from './states';
import { NoUndo, UndoJob } from './UndoJob';
import '../plan.css';

const progressLooks: Partial<Record<Job['state'], ProgressProps['variant']>> = {
  SUCCEEDED: 'success',
  FAILED: 'danger',
  STUCK: 'danger',
  ROLLING_BACK: 'warning',
  UNKNOWN: 'warning',
};

/** The step that a person most likely wants to see: one that failed, else none. */
function failedStep(job: Job): JobStep | undefined {
  return job.steps.find((step) => step.state === 'FAILED' || step.state === 'UNDO_FAILED');
}

interface JobProgressProps {
  job: Job;
  /** What has to be closed before another page is shown. */
  onLeave?: () => void;
}

/** A job, live: how far it is, each step on each node, what stands, and what can be done now. */
export function JobProgress({ job, onLeave }: JobProgressProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [chosen, setChosen] = useState<string>();
  const cancel = useCancelJob();
  const resume = useResumeJob();
  const mayOperate = useAllowed('OPERATE', { cluster: job.cluster ?? null });
  const open = isOpen(job);
  const state = t(`plan.jobState.${job.state}`);
  const title = sentenceText(job.title, t);
  useEffect(() => announcements.announce(`${title}: ${state}`), [title, state]);
  const step = job.steps.find((one) => one.id === chosen) ?? failedStep(job);
  const elapsed = (job.ended ? Date.parse(job.ended) : now) - Date.parse(job.started);
  const cannotCancel = !mayOperate
    ? t('plan.job.noPermission')
    : job.cancellable.possible
      ? null
      : job.cancellable.reason
        ? sentenceText(job.cancellable.reason, t)
        : t('plan.job.notCancellable');
  return (
    <div className="conga-job">
      <Flex alignItems={{ default: 'alignItemsCenter' }} gap={{ default: 'gapMd' }}>
        <JobStateLabel state={job.state} />
        <span>{t('plan.job.by', { user: job.user })}</span>
        <span className="conga-nowrap">{durationText(Math.max(0, elapsed), i18n.language)}</span>
        <FlexItem align={{ default: 'alignRight' }}>
          <Flex gap={{ default: 'gapSm' }}>
            {job.state === 'STUCK' && (
              <Button
                variant="secondary"
                isLoading={resume.isPending}
                onClick={() => resume.mutate(job.id)}
              >
                {t('plan.job.resume')}
              </Button>
            )}
            <GoOn job={job} onLeave={onLeave} />
            <UndoJob job={job} onLeave={onLeave} />
            {open && (
              <ActionButton
                variant="secondary"
                disabledReason={cannotCancel}
                isLoading={cancel.isPending}
                onClick={() => cancel.mutate(job.id)}
              >
                {t('plan.job.cancel')}
              </ActionButton>
            )}
          </Flex>
        </FlexItem>
      </Flex>
      {job.reason && <p>{t('plan.job.why', { reason: job.reason })}</p>}
      <Progress
        aria-label={t('plan.job.progress')}
        value={shownPercent(job)}
        variant={progressLooks[job.state]}
        measureLocation="outside"
      />
      <ProblemAlert error={cancel.error ?? resume.error} />
      {job.state === 'UNKNOWN' && (
        <Alert isInline variant="warning" component="h3" title={t('plan.job.unknown')} />
      )}
      {job.problems.map((problem, index) => (
        <ProblemAlert key={`${problem.code}-${index}`} problem={problem} />
      ))}
      {job.standing.length > 0 && (
        <Alert isInline variant="info" component="h3" title={t('plan.job.standing')}>
          <List>
            {job.standing.map((sentence, index) => (
              <ListItem key={`${sentence.code}-${index}`}>{sentenceText(sentence, t)}</ListItem>
            ))}
          </List>
        </Alert>
      )}
      <NoUndo job={job} />
      {isMaintenance(job) ? (
        <MaintenanceSteps job={job} chosen={step?.id} onChoose={setChosen} />
      ) : (
        <JobSteps job={job} chosen={step?.id} onChoose={setChosen} />
      )}
      {step && <StepDetail key={step.id} step={step} />}
    </div>
  );
}
