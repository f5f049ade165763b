import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { PhysicalVolume, VolumeGroup } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell } from './cells';
import { useSystemStorageView } from './useSystemStorageView';

/** Volume groups and the physical volumes that they are made of. */
export function GroupsTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  return (
    <>
      <SortableTable<VolumeGroup>
        label={t('storage.tabs.groups')}
        rows={view.volumeGroups}
        rowKey={(group) => group.uuid}
        initialSort={{ key: 'name', direction: 'asc' }}
        rowActions={(group) => (
          <StorageObjectMenu
            kind="group"
            object={group}
            label={t('common.moreActions', { name: group.name })}
          />
        )}
        empty={
          <NothingHere title={t('storage.empty.groups')}>
            {t(view.tools.lvm === undefined ? 'storage.noLvm' : 'storage.empty.groupsAbout')}
          </NothingHere>
        }
        columns={[
          {
            key: 'name',
            title: t('common.name'),
            sortValue: (group) => group.name,
            render: (group) => <span className="conga-name">{group.name}</span>,
          },
          {
            key: 'size',
            title: t('storage.size'),
            sortValue: (group) => group.bytes,
            render: (group) => <BytesCell bytes={group.bytes} />,
          },
          {
            key: 'free',
            title: t('storage.free'),
            sortValue: (group) => group.freeBytes,
            render: (group) => <BytesCell bytes={group.freeBytes} />,
          },
          {
            key: 'access',
            title: t('storage.access'),
            sortValue: (group) => group.lockType ?? group.systemId ?? '',
            render: (group) =>
              group.lockType
                ? t('storage.marks.shared', { type: group.lockType })
                : group.systemId
                  ? t('storage.ownedBy', { system: group.systemId })
                  : t('storage.local'),
          },
          {
            key: 'state',
            title: t('storage.state'),
            sortValue: (group) => group.missing,
            render: (group) =>
              group.missing > 0 ? (
                <StatusLabel status="error">
                  {t('storage.marks.missing', { count: group.missing })}
                </StatusLabel>
              ) : group.exported ? (
                <StatusLabel status="off">{t('storage.exported')}</StatusLabel>
              ) : (
                <StatusLabel status="ok">{t('storage.whole')}</StatusLabel>
              ),
          },
        ]}
      />
      {view.physicalVolumes.length > 0 && (
        <>
          <Title headingLevel="h2">{t('storage.physicalVolumes')}</Title>
          <SortableTable<PhysicalVolume>
            label={t('storage.physicalVolumes')}
            rows={view.physicalVolumes}
            rowKey={(volume) => volume.uuid}
            initialSort={{ key: 'device', direction: 'asc' }}
            rowActions={(volume) => (
              <StorageObjectMenu
                kind="physicalVolume"
                object={volume}
                label={t('common.moreActions', { name: volume.device ?? volume.uuid })}
              />
            )}
            columns={[
              {
                key: 'device',
                title: t('storage.device'),
                sortValue: (volume) => volume.device ?? volume.uuid,
                render: (volume) => (
                  <>
                    <span className="conga-mono">{volume.device ?? volume.uuid}</span>{' '}
                    {volume.missing && (
                      <StatusLabel status="error">
                        {t('storage.marks.missing', { count: 1 })}
                      </StatusLabel>
                    )}
                  </>
                ),
              },
              {
                key: 'group',
                title: t('storage.kinds.group'),
                sortValue: (volume) => volume.group,
                render: (volume) => volume.group ?? t('common.none'),
              },
              {
                key: 'size',
                title: t('storage.size'),
                sortValue: (volume) => volume.bytes,
                render: (volume) => <BytesCell bytes={volume.bytes} />,
              },
              {
                key: 'free',
                title: t('storage.free'),
                sortValue: (volume) => volume.freeBytes,
                render: (volume) => <BytesCell bytes={volume.freeBytes} />,
              },
            ]}
          />
        </>
      )}
    </>
  );
}
