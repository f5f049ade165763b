import { Alert, Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Job } from '../../api/types';
import { PlanReview } from '../PlanReview';
import { sentenceText } from '../sentence';

interface UndoJobProps {
  job: Job;
  /** What has to be closed before another page is shown. */
  onLeave?: (() => void) | undefined;
}

/** The way to a plan that takes back what a job did; it becomes a job of its own. */
export function UndoJob({ job, onLeave }: UndoJobProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  if (!job.undo?.intent) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsked(true)}>
        {t('plan.job.takeBack')}
      </Button>
      {asked && (
        <PlanReview
          intent={job.undo.intent}
          onApplied={(made) => {
            onLeave?.();
            void navigate(`/jobs/${encodeURIComponent(made.id)}`);
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

/** Said plainly of a job that nothing takes back. */
export function NoUndo({ job }: { job: Job }) {
  const { t } = useTranslation();
  if (!job.undo || job.undo.possible) return null;
  return (
    <Alert isInline isPlain variant="info" component="h3" title={t('plan.undo.cannot')}>
      {sentenceText(job.undo.message, t)}
    </Alert>
  );
}
