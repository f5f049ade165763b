import { PageSection } from '@patternfly/react-core';
import { ClusterIcon, PlusCircleIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useClusters } from '../../api/clusters';
import { useAllowed } from '../../api/session';
import type { ClusterSummary } from '../../api/types';
import { ActionMenu } from '../../components/ActionMenu';
import { ActionButton } from '../../components/ActionButton';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { QueryState } from '../../components/QueryState';
import { SortableTable } from '../../components/SortableTable';
import { useClusterColumns } from './clusterColumns';
import { ForgetClusterDialog } from './ForgetClusterDialog';

/** The clusters that luci manages: quorum, fencing, resources, and whose view that is. */
export function ClustersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clusters = useClusters();
  const columns = useClusterColumns();
  const [forgetting, setForgetting] = useState<ClusterSummary | null>(null);
  const forbidden = useAllowed('MANAGE') ? null : t('systems.needsManage');
  const actions = (
    <>
      <ActionButton
        icon={<PlusCircleIcon />}
        disabledReason={forbidden}
        onClick={() => void navigate('/clusters/create')}
      >
        {t('clusters.createAction')}
      </ActionButton>
      <ActionButton
        variant="secondary"
        disabledReason={forbidden}
        onClick={() => void navigate('/clusters/adopt')}
      >
        {t('clusters.adoptAction')}
      </ActionButton>
    </>
  );
  return (
    <>
      <PageHeading
        title={t('places.clusters')}
        description={t('clusters.about')}
        actions={clusters.data?.items.length ? actions : undefined}
      />
      <PageSection hasBodyWrapper={false}>
        <QueryState query={clusters}>
          {({ items }) => (
            <SortableTable
              label={t('places.clusters')}
              columns={columns}
              rows={items}
              rowKey={(cluster) => cluster.id}
              initialSort={{ key: 'health', direction: 'asc' }}
              isStale={(cluster) => cluster.stale}
              rowActions={(cluster) => (
                <ActionMenu
                  label={t('common.moreActions', { name: cluster.name })}
                  entries={[
                    {
                      key: 'forget',
                      label: t('clusters.forget.action'),
                      danger: true,
                      disabledReason: forbidden,
                      onSelect: () => setForgetting(cluster),
                    },
                  ]}
                />
              )}
              empty={
                <NothingHere icon={ClusterIcon} title={t('clusters.empty')} actions={actions}>
                  {t('clusters.emptyAbout')}
                </NothingHere>
              }
            />
          )}
        </QueryState>
      </PageSection>
      {forgetting && (
        <ForgetClusterDialog cluster={forgetting} onClose={() => setForgetting(null)} />
      )}
    </>
  );
}
