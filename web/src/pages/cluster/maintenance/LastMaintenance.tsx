import { Button, Card, CardBody, CardHeader, CardTitle, Flex } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useJobs } from '../../../api/jobs';
import { RelativeTime } from '../../../components/RelativeTime';
import { GoOn } from '../../../plan/job/GoOn';
import { isMaintenance } from '../../../plan/job/maintenance';
import { MaintenanceTable } from '../../../plan/job/MaintenanceTable';
import { JobStateLabel } from '../../../plan/job/states';
import { useCluster } from '../useCluster';

/** How the newest maintenance of this cluster stands, with the way on where it ended before its end. */
export function LastMaintenance() {
  const { t } = useTranslation();
  const { id } = useCluster().summary;
  const job = useJobs().data?.items.find((one) => one.cluster === id && isMaintenance(one));
  if (!job) return null;
  return (
    <Card>
      <CardHeader
        actions={{
          actions: (
            <Flex gap={{ default: 'gapSm' }}>
              <GoOn job={job} />
              <Button
                variant="secondary"
                component={(props) => (
                  <Link {...props} to={`/jobs/${encodeURIComponent(job.id)}`} />
                )}
              >
                {t('plan.job.onJobsPage')}
              </Button>
            </Flex>
          ),
          hasNoOffset: true,
        }}
      >
        <CardTitle component="h2">{t('maintenance.last')}</CardTitle>
      </CardHeader>
      <CardBody>
        <p>
          <JobStateLabel state={job.state} /> <RelativeTime at={job.started} />
        </p>
        <MaintenanceTable job={job} />
      </CardBody>
    </Card>
  );
}
