import { Bullseye, Card, CardBody, PageSection, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClusters } from '../../../api/clusters';
import { useAllowed } from '../../../api/session';
import { useSystems } from '../../../api/systems';
import { NothingHere } from '../../../components/NothingHere';
import { PageHeading } from '../../../components/PageHeading';
import { ProblemAlert } from '../../../components/ProblemAlert';
import { CreateJob } from './CreateJob';
import { CreateWizard } from './CreateWizard';
import '../../cluster/cluster.css';

/** Makes a cluster of systems that are in none: questions, plan, job, and then the cluster's page. */
export function CreateClusterPage() {
  const { t } = useTranslation();
  const allowed = useAllowed('MANAGE');
  const systems = useSystems();
  const clusters = useClusters();
  const [parameters, setParameters] = useSearchParams();
  const job = parameters.get('job');
  return (
    <>
      <PageHeading
        title={t('create.title')}
        description={job ? undefined : t('create.pageAbout')}
      />
      <PageSection hasBodyWrapper={false}>
        {job ? (
          <Card isCompact>
            <CardBody>
              <CreateJob id={job} onAgain={() => setParameters({})} />
            </CardBody>
          </Card>
        ) : !allowed ? (
          <NothingHere title={t('create.notAllowed')}>{t('create.notAllowedBody')}</NothingHere>
        ) : systems.data && clusters.data ? (
          <CreateWizard
            systems={systems.data.items}
            clusters={clusters.data.items}
            onJob={(id) => setParameters({ job: id }, { replace: true })}
          />
        ) : systems.error || clusters.error ? (
          <ProblemAlert error={systems.error ?? clusters.error} />
        ) : (
          <Bullseye>
            <Spinner aria-label={t('common.loading')} />
          </Bullseye>
        )}
      </PageSection>
    </>
  );
}
