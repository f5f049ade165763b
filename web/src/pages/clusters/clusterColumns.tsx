import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClusterSummary } from '../../api/types';
import { RelativeTime } from '../../components/RelativeTime';
import type { Column } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { FencingLabel } from './FencingLabel';
import { healthRank, healthStatus } from './health';

/** The columns of the list of clusters: name, health, and whose view all of it is. */
export function useClusterColumns(): readonly Column<ClusterSummary>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('common.name'),
        sortValue: (cluster) => cluster.name,
        render: (cluster) => (
          <Link to={`/clusters/${encodeURIComponent(cluster.id)}`} className="conga-name">
            {cluster.name}
          </Link>
        ),
      },
      {
        key: 'health',
        title: t('clusters.health'),
        sortValue: (cluster) => healthRank[cluster.health],
        searchText: (cluster) => t(`clusters.healths.${cluster.health}`),
        render: (cluster) => (
          <StatusLabel status={healthStatus[cluster.health]}>
            {t(`clusters.healths.${cluster.health}`)}
          </StatusLabel>
        ),
      },
      {
        key: 'quorum',
        title: t('clusters.quorum'),
        sortValue: (cluster) => Number(cluster.quorate ?? -1),
        searchText: () => '',
        render: (cluster) =>
          cluster.quorate == null
            ? t('common.unknown')
            : cluster.quorate
              ? t('clusters.quorate')
              : t('clusters.notQuorate'),
      },
      {
        key: 'members',
        title: t('clusters.members'),
        sortValue: (cluster) => cluster.members,
        render: (cluster) =>
          t('clusters.online', { online: cluster.online, members: cluster.members }),
      },
      {
        key: 'resources',
        title: t('clusters.resources'),
        sortValue: (cluster) => cluster.resources,
        render: (cluster) => (
          <>
            {t('clusters.run', { running: cluster.running, resources: cluster.resources })}
            {cluster.failed > 0 && (
              <StatusLabel status="error">
                {t('clusters.failed', { count: cluster.failed })}
              </StatusLabel>
            )}
          </>
        ),
      },
      {
        key: 'fencing',
        title: t('clusters.fencing'),
        sortValue: (cluster) => Number(cluster.fencing.enabled),
        searchText: () => '',
        render: (cluster) => <FencingLabel fencing={cluster.fencing} />,
      },
      {
        key: 'seen',
        title: t('clusters.seen'),
        sortValue: (cluster) => cluster.taken,
        searchText: (cluster) => cluster.seenBy ?? '',
        render: (cluster) => (
          <>
            {cluster.stale && <StatusLabel status="warning">{t('clusters.stale')}</StatusLabel>}{' '}
            <small>
              {cluster.seenBy && `${cluster.seenBy}, `}
              <RelativeTime at={cluster.taken} never={t('common.never')} />
            </small>
          </>
        ),
      },
    ],
    [t],
  );
}
