import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/PageHeading';
import { mainView } from '../clusterDetail';
import { useCluster } from '../useCluster';
import { FencingBanner } from './FencingBanner';
import { HealthLabel } from './HealthLabel';
import { ViewMark } from './ViewMark';

interface ClusterHeadingProps {
  /** The page below the cluster; none on its overview. */
  page?:
    | 'nodes'
    | 'maintenance'
    | 'services'
    | 'guests'
    | 'domains'
    | 'fencing'
    | 'drills'
    | 'properties'
    | 'constraints'
    | 'attributes'
    | 'alerts'
    | 'access'
    | 'history';
  actions?: ReactNode;
}

/** Heading of a cluster's page: whose view it shows and how old that is stands beside the title. */
export function ClusterHeading({ page, actions }: ClusterHeadingProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const { summary } = detail;
  const side = mainView(detail);
  const title = page
    ? t('cluster.pageTitle', { page: t(`places.clusterPages.${page}`), cluster: summary.name })
    : summary.name;
  return (
    <>
      <PageHeading
        title={title}
        marks={
          <>
            <HealthLabel health={summary.health} />
            {side && detail.views.length === 1 && <ViewMark side={side} />}
          </>
        }
        actions={actions}
      />
      <FencingBanner />
    </>
  );
}
