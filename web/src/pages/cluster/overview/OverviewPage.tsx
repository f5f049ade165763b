import { Alert, Card, CardBody, CardTitle, PageSection } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { NothingHere } from '../../../components/NothingHere';
import { FindingList } from '../../overview/FindingList';
import { mainView } from '../clusterDetail';
import { ResourceDrawer } from '../resources/ResourceDrawer';
import { AdmissionCard } from '../guests/AdmissionCard';
import { GuestsCard } from '../guests/GuestsCard';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useCluster, useMay } from '../useCluster';
import { ClusterMenu } from './ClusterMenu';
import { FailureTable } from './FailureTable';
import { SideSection } from './SideSection';

/** The whole cluster at a glance: quorum, fencing, members, and which resource runs where. */
export function OverviewPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const navigate = useNavigate();
  const [resource, setResource] = useState<string | null>(null);
  const base = `/clusters/${encodeURIComponent(detail.summary.id)}`;
  const disputed = detail.views.length > 1;
  const failures = mainView(detail)?.view.failures ?? [];
  // What the fencing banner already says is not said twice.
  const findings = detail.findings.filter(
    (finding) =>
      !(detail.summary.fencing.devices === 0 && finding.code.startsWith('finding.fencing-')) &&
      !(detail.summary.fencing.devices === 0 && finding.code.startsWith('finding.no-fencing')),
  );
  return (
    <ResourceDrawer resource={resource} onClose={() => setResource(null)}>
      <ClusterHeading actions={<ClusterMenu />} />
      <PageSection hasBodyWrapper={false}>
        <div className="conga-stack">
          {findings.length > 0 && (
            <Card isCompact>
              <CardTitle component="h2">{t('cluster.findings.title')}</CardTitle>
              <CardBody>
                <FindingList label={t('cluster.findings.title')} findings={findings} />
              </CardBody>
            </Card>
          )}
          {disputed && (
            <Alert
              isInline
              variant="danger"
              component="h2"
              title={t('cluster.views.disputed', { count: detail.views.length })}
            >
              {t('cluster.views.disputedBody')}
            </Alert>
          )}
          {detail.views.length === 0 && (
            <NothingHere title={t('cluster.noView.title')}>{t('cluster.noView.body')}</NothingHere>
          )}
          <div className="conga-views">
            {detail.views.map((side) => (
              <SideSection
                key={side.view.seenBy}
                side={side}
                disputed={disputed}
                onOpenCell={(row) => setResource(row.id)}
                onOpenNode={(node) =>
                  void navigate(`${base}/nodes?node=${encodeURIComponent(node)}`)
                }
                onAddResource={
                  may('CONFIGURE') ? () => void navigate(`${base}/services?create=`) : undefined
                }
              />
            ))}
          </div>
          <GuestsCard />
          <AdmissionCard />
          {failures.length > 0 && (
            <Card isCompact>
              <CardTitle component="h2">{t('cluster.failures.title')}</CardTitle>
              <CardBody>
                <FailureTable failures={failures} onOpenResource={setResource} />
              </CardBody>
            </Card>
          )}
        </div>
      </PageSection>
    </ResourceDrawer>
  );
}
