import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOpen } from '../../api/jobs';
import type { Job } from '../../api/types';
import { isMaintenance, leftOf, maintenancePath } from './maintenance';

/** The way to a plan for the nodes that are left of a maintenance that ended before its end. */
export function GoOn({ job, onLeave }: { job: Job; onLeave?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const left = isMaintenance(job) && !isOpen(job) ? leftOf(job) : undefined;
  if (!left || !job.cluster) return null;
  const path = maintenancePath(job.cluster, left);
  return (
    <Button
      variant="primary"
      component={(props) => <Link {...props} to={path} onClick={onLeave} />}
    >
      {t('maintenance.goOn')}
    </Button>
  );
}
