import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { StatusLabel } from '../../../components/StatusLabel';
import type { FenceEvent } from '../../../matrix/clusterView';

const looks: Record<string, 'ok' | 'error' | 'progress'> = {
  success: 'ok',
  failed: 'error',
  pending: 'progress',
};

/** Fencing as the cluster remembers it, newest first. */
export function FenceHistory({ events }: { events: readonly FenceEvent[] }) {
  const { t } = useTranslation();
  const columns: Column<FenceEvent>[] = [
    {
      key: 'target',
      title: t('cluster.history.target'),
      sortValue: (event) => event.target,
      modifier: 'breakWord',
      render: (event) => event.target,
    },
    {
      key: 'action',
      title: t('cluster.history.action'),
      sortValue: (event) => event.action,
      render: (event) => event.action,
    },
    {
      key: 'status',
      title: t('cluster.history.status'),
      sortValue: (event) => event.status,
      modifier: 'breakWord',
      render: (event) => (
        <>
          <StatusLabel status={looks[event.status] ?? 'unknown'}>
            {event.status === 'success' || event.status === 'failed' || event.status === 'pending'
              ? t(`cluster.history.statuses.${event.status}`)
              : event.status}
          </StatusLabel>{' '}
          {event.exitReason}
        </>
      ),
    },
    {
      key: 'by',
      title: t('cluster.history.by'),
      sortValue: (event) => event.delegate,
      modifier: 'breakWord',
      render: (event) =>
        t('cluster.history.byText', {
          delegate: event.delegate || '–',
          client: event.client,
          origin: event.origin,
        }),
    },
    {
      key: 'when',
      title: t('cluster.history.when'),
      render: (event) => event.completed ?? '–',
    },
  ];
  return (
    <SortableTable
      label={t('cluster.history.title')}
      columns={columns}
      rows={events}
      rowKey={(event) =>
        `${event.target}-${event.completed ?? ''}-${event.action}-${event.client}-${event.status}`
      }
      searchable={events.length > 8}
      empty={<NothingHere compact headingLevel="h3" title={t('cluster.history.none')} />}
    />
  );
}
