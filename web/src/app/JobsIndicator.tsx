import { NotificationBadge, NotificationBadgeVariant } from '@patternfly/react-core';
import { TasksIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOpenJobs } from '../api/jobs';

/** How many jobs are under way; leads to them. */
export function JobsIndicator() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const count = useOpenJobs().length;
  const label = t('shell.jobs', { count });
  return (
    <NotificationBadge
      aria-label={label}
      title={label}
      variant={count > 0 ? NotificationBadgeVariant.unread : NotificationBadgeVariant.read}
      count={count}
      icon={<TasksIcon />}
      onClick={() => navigate('/jobs')}
    />
  );
}
