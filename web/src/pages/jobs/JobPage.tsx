import { PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useJob } from '../../api/jobs';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { RelativeTime } from '../../components/RelativeTime';
import { JobProgress } from '../../plan/job/JobProgress';
import { sentenceText } from '../../plan/sentence';

/** One job: its steps, commands and output, what stands, and cancel or why not. */
export function JobPage() {
  const { t } = useTranslation();
  const { jobId = '' } = useParams();
  const job = useJob(jobId);
  return (
    <>
      <PageHeading
        title={job.data ? sentenceText(job.data.title, t) : t('jobs.one')}
        description={
          job.data && (
            <>
              {t('jobs.started')} <RelativeTime at={job.data.started} />
            </>
          )
        }
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={job}>{(shown) => <JobProgress job={shown} />}</QueryState>
      </PageSection>
    </>
  );
}
