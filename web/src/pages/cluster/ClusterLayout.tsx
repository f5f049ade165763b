import { Bullseye, PageSection, Spinner } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useParams } from 'react-router';
import { ProblemAlert } from '../../components/ProblemAlert';
import { PlanNodes } from '../../plan/nodes';
import { PlanProvider } from '../../plan/PlanProvider';
import { ClusterContext, useClusterQuery } from './useCluster';
import './cluster.css';

/** Loads the cluster of the address, once for all its pages, and keeps it in step with the events. */
export function ClusterLayout() {
  const { t } = useTranslation();
  const { clusterId = '' } = useParams();
  const { data: detail, error } = useClusterQuery(clusterId);
  const text = detail?.corosync?.text;
  const files = useMemo(
    (): Record<string, string> =>
      text === undefined ? {} : { '/etc/corosync/corosync.conf': text },
    [text],
  );
  const nodes = useMemo(() => detail?.nodes.map((node) => node.name) ?? [], [detail?.nodes]);
  if (!detail) {
    return (
      <PageSection hasBodyWrapper={false}>
        {error ? (
          <ProblemAlert error={error} />
        ) : (
          <Bullseye>
            <Spinner aria-label={t('common.loading')} />
          </Bullseye>
        )}
      </PageSection>
    );
  }
  return (
    <ClusterContext.Provider value={detail}>
      <PlanNodes.Provider value={nodes}>
        <PlanProvider key={detail.summary.id} clusterName={detail.summary.name} files={files}>
          <Outlet />
        </PlanProvider>
      </PlanNodes.Provider>
    </ClusterContext.Provider>
  );
}
