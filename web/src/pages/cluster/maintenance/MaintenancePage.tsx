import { Card, CardBody, CardTitle, Content, PageSection, Stack } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { wantedOf } from '../../../plan/job/maintenance';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster } from '../useCluster';
import { LastMaintenance } from './LastMaintenance';
import { MaintenanceForm } from './MaintenanceForm';

/** Rolling maintenance: one node after another, while the cluster goes on. */
export function MaintenancePage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const [query] = useSearchParams();
  const initial = wantedOf(
    query,
    detail.nodes.map((node) => node.name),
  );
  return (
    <>
      <ClusterHeading page="maintenance" />
      <PageSection hasBodyWrapper={false}>
        <Stack hasGutter>
          <LastMaintenance />
          <Card>
            <CardTitle component="h2">{t('maintenance.title')}</CardTitle>
            <CardBody>
              <Content component="p">{t('maintenance.about')}</Content>
              {/* Going on fills the form anew. */}
              <MaintenanceForm key={query.toString()} initial={initial} />
            </CardBody>
          </Card>
        </Stack>
      </PageSection>
    </>
  );
}
