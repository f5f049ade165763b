import { PageSection } from '@patternfly/react-core';
import { StorageDomainIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAllowed } from '../../api/session';
import { useManageStorage, useStorage, type StorageSummary } from '../../api/storage';
import { ActionMenu } from '../../components/ActionMenu';
import { NothingHere } from '../../components/NothingHere';
import { PageHeading } from '../../components/PageHeading';
import { ProblemAlert } from '../../components/ProblemAlert';
import { QueryState } from '../../components/QueryState';
import { SortableTable, type Column } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { bytesText } from '../../storage/bytes';
import { ContactLabel } from '../systems/ContactLabel';

/** Every system with storage that the user may see, and how it is. */
export function StoragePage() {
  const { t } = useTranslation();
  const storage = useStorage();
  const columns = useColumns();
  const manage = useManageStorage();
  const allowed = useAllowed('MANAGE');
  return (
    <>
      <PageHeading title={t('places.storage')} description={t('storage.about')} />
      <PageSection hasBodyWrapper={false}>
        <ProblemAlert error={manage.error} />
        <QueryState query={storage}>
          {({ items }) => (
            <SortableTable
              label={t('places.storage')}
              columns={columns}
              rows={items}
              rowKey={(row) => row.system}
              initialSort={{ key: 'state', direction: 'desc' }}
              isStale={(row) => row.contact.state !== 'CONNECTED'}
              rowActions={(row) => (
                <ActionMenu
                  label={t('common.moreActions', { name: row.name })}
                  entries={[
                    {
                      key: 'managed',
                      label: t(row.managed ? 'storage.drop' : 'storage.takeBack'),
                      disabledReason: allowed ? null : t('systems.needsManage'),
                      onSelect: () => manage.mutate({ id: row.system, managed: !row.managed }),
                    },
                  ]}
                />
              )}
              empty={
                <NothingHere icon={StorageDomainIcon} title={t('storage.noSystems')}>
                  {t('storage.noSystemsAbout')}
                </NothingHere>
              }
            />
          )}
        </QueryState>
      </PageSection>
    </>
  );
}

function useColumns(): readonly Column<StorageSummary>[] {
  const { t, i18n } = useTranslation();
  const count = (key: 'arrays' | 'groups' | 'volumes' | 'fileSystems'): Column<StorageSummary> => ({
    key,
    title: t(`storage.counts.${key}`),
    sortValue: (row) => row[key],
    render: (row) => (row.managed && row.heard ? row[key] : '–'),
  });
  return [
    {
      key: 'name',
      title: t('common.name'),
      sortValue: (row) => row.name,
      render: (row) =>
        row.managed ? (
          <Link to={`/storage/systems/${encodeURIComponent(row.system)}`} className="conga-name">
            {row.name}
          </Link>
        ) : (
          <span className="conga-name">{row.name}</span>
        ),
    },
    {
      key: 'state',
      title: t('storage.state'),
      sortValue: (row) => (row.managed ? row.errors * 1000 + row.warnings : -1),
      searchText: (row) =>
        [t(`storage.health.${healthOf(row)}`), t(`systems.contacts.${row.contact.state}`)].join(
          ' ',
        ),
      // Only a line that is not there is news: else the table has no room for what is stored.
      render: (row) => (
        <>
          <HealthLabel row={row} />
          {row.contact.state !== 'CONNECTED' && <ContactLabel contact={row.contact} />}
        </>
      ),
    },
    {
      key: 'cluster',
      title: t('places.cluster'),
      sortValue: (row) => row.cluster?.name,
      render: (row) =>
        row.cluster ? (
          <Link
            to={`/storage/clusters/${encodeURIComponent(row.cluster.id)}`}
            className="conga-name"
            title={t('storage.clusterMap', { cluster: row.cluster.name })}
          >
            {row.cluster.name}
          </Link>
        ) : (
          t('common.none')
        ),
    },
    {
      key: 'disks',
      title: t('storage.counts.disks'),
      sortValue: (row) => row.diskBytes,
      render: (row) =>
        row.managed && row.heard
          ? `${row.disks} · ${bytesText(row.diskBytes, i18n.language)}`
          : '–',
    },
    count('arrays'),
    count('groups'),
    count('volumes'),
    count('fileSystems'),
  ];
}

type Health = 'dropped' | 'unknown' | 'error' | 'warning' | 'ok';

function healthOf(row: StorageSummary): Health {
  if (!row.managed) return 'dropped';
  if (!row.heard) return 'unknown';
  return row.errors > 0 ? 'error' : row.warnings > 0 ? 'warning' : 'ok';
}

function HealthLabel({ row }: { row: StorageSummary }) {
  const { t } = useTranslation();
  const health = healthOf(row);
  const status = health === 'dropped' ? 'off' : health;
  return (
    <StatusLabel status={status}>
      {t(`storage.health.${health}`, { count: health === 'error' ? row.errors : row.warnings })}
    </StatusLabel>
  );
}
