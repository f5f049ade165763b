import { Alert, PageSection } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useCluster } from '../useCluster';

/** Stays as long as the cluster can't fence: without it data can be lost when nodes disagree. */
export function FencingBanner() {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const { pathname } = useLocation();
  const { enabled, devices } = summary.fencing;
  if (enabled && devices > 0) return null;
  const page = `/clusters/${encodeURIComponent(summary.id)}/fencing`;
  return (
    <PageSection hasBodyWrapper={false}>
      <Alert
        isInline
        variant="danger"
        component="h2"
        title={devices === 0 ? t('cluster.fencingBanner.none') : t('cluster.fencingBanner.off')}
        actionLinks={
          pathname === page ? undefined : <Link to={page}>{t('cluster.fencingBanner.link')}</Link>
        }
      >
        {t('cluster.fencingBanner.why')}
      </Alert>
    </PageSection>
  );
}
