import { Button, Gallery, PageSection, Stack, StackItem, Title } from '@patternfly/react-core';
import { CheckCircleIcon, ClusterIcon, QuestionCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClusters } from '../../api/clusters';
import { useOpenJobs } from '../../api/jobs';
import { useOverview } from '../../api/overview';
import { useSystems } from '../../api/systems';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { CountCard } from './CountCard';
import { FindingList } from './FindingList';

/** What needs a person anywhere, worst first, and how much there is of everything. */
export function OverviewPage() {
  const { t } = useTranslation();
  const findings = useOverview();
  const clusters = useClusters();
  const systems = useSystems();
  const jobs = useOpenJobs();
  const healthy = clusters.data?.items.filter((cluster) => cluster.health === 'OK').length ?? 0;
  const connected =
    systems.data?.items.filter((system) => system.contact.state === 'CONNECTED').length ?? 0;
  const systemCount = systems.data?.items.length;
  // Without a finding, "nothing needs you" is said only where everything is known to be well.
  const allWell = healthy === clusters.data?.items.length && connected === systemCount;
  const nothingYet = clusters.data?.items.length === 0 && systems.data?.items.length === 0;
  const clusterName = (id: string) =>
    clusters.data?.items.find((cluster) => cluster.id === id)?.name;
  return (
    <>
      <PageHeading title={t('places.overview')} description={t('overview.about')} />
      <PageSection hasBodyWrapper={false}>
        <Stack hasGutter>
          <StackItem>
            <Gallery hasGutter minWidths={{ default: '12rem' }}>
              <CountCard
                to="/clusters"
                name={t('places.clusters')}
                count={clusters.data?.items.length}
                detail={t('overview.healthy', { count: healthy })}
              />
              <CountCard
                to="/systems"
                name={t('places.systems')}
                count={systems.data?.items.length}
                detail={t('overview.connected', { count: connected })}
              />
              <CountCard
                to="/jobs"
                name={t('places.jobs')}
                count={jobs.length}
                detail={t('overview.underWay')}
              />
            </Gallery>
          </StackItem>
          <StackItem>
            <Title headingLevel="h2" size="lg">
              {t('overview.problems')}
            </Title>
          </StackItem>
          <StackItem>
            <QueryState query={findings}>
              {({ items }) =>
                items.length > 0 ? (
                  <FindingList
                    label={t('overview.problems')}
                    findings={items}
                    clusterName={clusterName}
                  />
                ) : nothingYet ? (
                  <NothingHere
                    icon={ClusterIcon}
                    title={t('overview.nothingYet')}
                    headingLevel="h3"
                    actions={
                      <Button
                        variant="primary"
                        component={(props) => <Link {...props} to="/systems?add" />}
                      >
                        {t('systems.add.action')}
                      </Button>
                    }
                  >
                    {t('overview.nothingYetAbout')}
                  </NothingHere>
                ) : !allWell ? (
                  <NothingHere
                    icon={QuestionCircleIcon}
                    title={t('overview.notAllWell')}
                    headingLevel="h3"
                  >
                    {t('overview.notAllWellAbout')}
                  </NothingHere>
                ) : (
                  <NothingHere
                    icon={CheckCircleIcon}
                    title={t('overview.noProblems')}
                    headingLevel="h3"
                  >
                    {t('overview.noProblemsAbout')}
                  </NothingHere>
                )
              }
            </QueryState>
          </StackItem>
        </Stack>
      </PageSection>
    </>
  );
}
