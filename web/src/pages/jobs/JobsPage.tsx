import { PageSection } from '@patternfly/react-core';
import { TasksIcon } from '@patternfly/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClusters } from '../../api/clusters';
import { useJobs } from '../../api/jobs';
import type { Job } from '../../api/types';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { RelativeTime } from '../../components/RelativeTime';
import { SortableTable, type Column } from '../../components/SortableTable';
import { JobStateLabel } from '../../plan/job/states';
import { sentenceText } from '../../plan/sentence';
import { JobDuration } from './JobDuration';

/** Everything that was asked of the clusters, newest first. */
export function JobsPage() {
  const { t } = useTranslation();
  const jobs = useJobs();
  const clusters = useClusters().data?.items;
  const columns = useMemo<readonly Column<Job>[]>(() => {
    const clusterName = (id: string | null | undefined) =>
      id ? clusters?.find((cluster) => cluster.id === id)?.name : undefined;
    return [
      {
        key: 'title',
        title: t('jobs.what'),
        sortValue: (job) => sentenceText(job.title, t),
        render: (job) => (
          <Link to={`/jobs/${encodeURIComponent(job.id)}`} className="conga-name">
            {sentenceText(job.title, t)}
          </Link>
        ),
      },
      {
        key: 'state',
        title: t('jobs.state'),
        sortValue: (job) => t(`plan.jobState.${job.state}`),
        render: (job) => <JobStateLabel state={job.state} />,
      },
      {
        key: 'cluster',
        title: t('places.cluster'),
        sortValue: (job) => clusterName(job.cluster),
        render: (job) => <span className="conga-name">{clusterName(job.cluster) ?? '–'}</span>,
      },
      {
        key: 'user',
        title: t('jobs.user'),
        sortValue: (job) => job.user,
        render: (job) => <span className="conga-name">{job.user}</span>,
      },
      {
        key: 'started',
        title: t('jobs.started'),
        sortValue: (job) => job.started,
        render: (job) => <RelativeTime at={job.started} />,
      },
      {
        key: 'duration',
        title: t('jobs.duration'),
        render: (job) => <JobDuration job={job} />,
      },
    ];
  }, [clusters, t]);
  return (
    <>
      <PageHeading title={t('places.jobs')} description={t('jobs.about')} />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={jobs}>
          {({ items }) => (
            <SortableTable
              label={t('places.jobs')}
              columns={columns}
              rows={items}
              rowKey={(job) => job.id}
              initialSort={{ key: 'started', direction: 'desc' }}
              empty={
                <NothingHere icon={TasksIcon} title={t('jobs.empty')}>
                  {t('jobs.emptyAbout')}
                </NothingHere>
              }
            />
          )}
        </QueryState>
      </PageSection>
    </>
  );
}
