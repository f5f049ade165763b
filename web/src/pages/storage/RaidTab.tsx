import { Progress, ProgressSize } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RaidArray } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel, type Status } from '../../components/StatusLabel';
import { bytesText, percentUsed } from '../../storage/bytes';
import { StorageIndex } from '../../storage/storageIndex';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell } from './cells';
import { useSystemStorageView } from './useSystemStorageView';

const roles = {
  active: 'ok',
  spare: 'info',
  faulty: 'error',
  rebuilding: 'progress',
  journal: 'info',
  replacement: 'progress',
} as const satisfies Record<string, Status>;

function RoleLabel({ role }: { role: string }) {
  const { t } = useTranslation();
  if (!(role in roles)) return <StatusLabel status="unknown">{role}</StatusLabel>;
  const known = role as keyof typeof roles;
  return <StatusLabel status={roles[known]}>{t(`storage.roles.${known}`)}</StatusLabel>;
}

/** MD arrays, their members and what they do now. */
export function RaidTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  const index = useMemo(() => new StorageIndex(view), [view]);
  return (
    <SortableTable
      label={t('storage.tabs.raid')}
      rows={view.arrays}
      rowKey={(array) => array.device}
      initialSort={{ key: 'name', direction: 'asc' }}
      rowActions={(array) => (
        <StorageObjectMenu
          kind="array"
          object={array}
          label={t('common.moreActions', { name: array.name ?? array.device })}
        />
      )}
      empty={
        <NothingHere title={t('storage.empty.raid')}>
          {t(view.tools.mdadm === undefined ? 'storage.noMdadm' : 'storage.empty.raidAbout')}
        </NothingHere>
      }
      columns={[
        {
          key: 'name',
          title: t('common.name'),
          sortValue: (array) => array.name ?? array.device,
          searchText: (array) => `${array.name ?? ''} ${array.device} ${array.uuid}`,
          render: (array) => (
            <>
              <span className="conga-name">{array.name ?? array.device}</span>{' '}
              <small className="conga-mono">/dev/{array.device}</small>
            </>
          ),
        },
        {
          key: 'level',
          title: t('storage.level'),
          sortValue: (array) => array.level,
          render: (array) => `${array.level} · ${array.metadata}`,
        },
        {
          key: 'size',
          title: t('storage.size'),
          sortValue: (array) => index.named(array.device)?.bytes,
          render: (array) => <BytesCell bytes={index.named(array.device)?.bytes} />,
        },
        {
          key: 'state',
          title: t('storage.state'),
          sortValue: (array) => array.degraded,
          render: (array) => <ArrayState array={array} />,
        },
        {
          key: 'members',
          title: t('storage.members'),
          sortValue: (array) => array.members.map((member) => member.device).join(' '),
          render: (array) => (
            <ul className="conga-plain-list">
              {array.members.map((member) => (
                <li key={member.device}>
                  <span className="conga-mono">{member.device}</span>{' '}
                  <RoleLabel role={member.role} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function ArrayState({ array }: { array: RaidArray }) {
  const { t, i18n } = useTranslation();
  const { work } = array;
  return (
    <>
      {array.degraded > 0 ? (
        <StatusLabel status="error">
          {t('storage.marks.degraded', { count: array.degraded, of: array.disks })}
        </StatusLabel>
      ) : (
        <StatusLabel status="ok">{array.state}</StatusLabel>
      )}
      {work && (
        <Progress
          aria-label={work.action}
          title={`${work.action} · ${bytesText(work.bytesPerSecond, i18n.language)}/s`}
          value={percentUsed(work.doneBytes, work.totalBytes) ?? 0}
          size={ProgressSize.sm}
        />
      )}
      {(array.mismatches ?? 0) > 0 && (
        <StatusLabel status="warning">
          {t('storage.mismatches', { count: array.mismatches ?? 0 })}
        </StatusLabel>
      )}
    </>
  );
}
