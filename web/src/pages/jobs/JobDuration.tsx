import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/types';
import { useNow } from '../../components/useNow';
import { durationText } from '../../plan/job/jobProgress';

/** How long a job took, or has been at it. */
export function JobDuration({ job }: { job: Job }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const end = job.ended ? Date.parse(job.ended) : now;
  return (
    <span className="conga-nowrap">
      {durationText(Math.max(0, end - Date.parse(job.started)), i18n.language)}
    </span>
  );
}
