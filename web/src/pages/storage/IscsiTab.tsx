import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel, type Status } from '../../components/StatusLabel';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { useSystemStorageView } from './useSystemStorageView';

const statusOf: Record<string, Status> = { LOGGED_IN: 'ok', FAILED: 'error', NONE: 'off' };

/** iSCSI targets: sessions, and targets that are known and not logged in to. */
export function IscsiTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  return (
    <SortableTable
      label={t('storage.tabs.iscsi')}
      rows={view.sessions}
      rowKey={(session) => `${session.target} ${session.portal}`}
      initialSort={{ key: 'target', direction: 'asc' }}
      rowActions={(session) => (
        <StorageObjectMenu
          kind="session"
          object={session}
          label={t('common.moreActions', { name: session.target })}
        />
      )}
      empty={
        <NothingHere title={t('storage.empty.iscsi')}>
          {t(view.tools.iscsiadm === undefined ? 'storage.noIscsi' : 'storage.empty.iscsiAbout')}
        </NothingHere>
      }
      columns={[
        {
          key: 'target',
          title: t('storage.target'),
          sortValue: (session) => session.target,
          render: (session) => <span className="conga-mono">{session.target}</span>,
        },
        {
          key: 'portal',
          title: t('storage.portal'),
          sortValue: (session) => session.portal,
          render: (session) => <span className="conga-mono">{session.portal}</span>,
        },
        {
          key: 'state',
          title: t('storage.state'),
          sortValue: (session) => session.state,
          render: (session) => (
            <StatusLabel status={statusOf[session.state] ?? 'warning'}>
              {session.state === 'LOGGED_IN'
                ? t('storage.loggedIn')
                : session.state === 'NONE'
                  ? t('storage.notLoggedIn')
                  : session.state}
            </StatusLabel>
          ),
        },
        {
          key: 'startup',
          title: t('storage.atBoot'),
          sortValue: (session) => session.startup,
          render: (session) => session.startup,
        },
        {
          key: 'devices',
          title: t('storage.counts.disks'),
          sortValue: (session) => session.devices.join(', ') || null,
          render: (session) => session.devices.join(', ') || '–',
        },
      ]}
    />
  );
}
