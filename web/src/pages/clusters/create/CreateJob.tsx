import { Bullseye, Button, Flex, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOpen, useJob } from '../../../api/jobs';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { JobProgress } from '../../../plan/job/JobProgress';

interface CreateJobProps {
  id: string;
  onAgain: () => void;
}

/** The job that makes the cluster; at its end the way to the new cluster's page. */
export function CreateJob({ id, onAgain }: CreateJobProps) {
  const { t } = useTranslation();
  const { data: job, error } = useJob(id);
  if (!job) {
    return error ? (
      <ProblemAlert error={error} />
    ) : (
      <Bullseye>
        <Spinner aria-label={t('common.loading')} />
      </Bullseye>
    );
  }
  return (
    <div className="conga-stack">
      <JobProgress job={job} />
      <Flex gap={{ default: 'gapSm' }}>
        {job.state === 'SUCCEEDED' && job.cluster && (
          <Link
            className="pf-v6-c-button pf-m-primary"
            to={`/clusters/${encodeURIComponent(job.cluster)}`}
          >
            {t('create.open')}
          </Link>
        )}
        {!isOpen(job) && job.state !== 'SUCCEEDED' && (
          <Button variant="secondary" onClick={onAgain}>
            {t('create.again')}
          </Button>
        )}
      </Flex>
    </div>
  );
}
