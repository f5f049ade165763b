import { Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogicalVolume } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell, PercentCell } from './cells';
import { useSystemStorageView } from './useSystemStorageView';

/** Logical volumes; the hidden ones, which others are made of, on request. */
export function VolumesTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  const [hidden, setHidden] = useState(false);
  const rows = view.logicalVolumes.filter((volume) => hidden || !volume.name.startsWith('['));
  const someHidden = view.logicalVolumes.some((volume) => volume.name.startsWith('['));
  return (
    <SortableTable
      label={t('storage.tabs.volumes')}
      rows={rows}
      rowKey={(volume) => volume.uuid}
      initialSort={{ key: 'name', direction: 'asc' }}
      toolbar={
        someHidden && (
          <Switch
            id="storage-hidden"
            label={t('storage.showHidden')}
            isChecked={hidden}
            onChange={(_event, checked) => setHidden(checked)}
          />
        )
      }
      rowActions={(volume) => (
        <StorageObjectMenu
          kind="volume"
          object={volume}
          label={t('common.moreActions', { name: `${volume.group}/${volume.name}` })}
        />
      )}
      empty={
        <NothingHere title={t('storage.empty.volumes')}>
          {t(view.tools.lvm === undefined ? 'storage.noLvm' : 'storage.empty.volumesAbout')}
        </NothingHere>
      }
      columns={[
        {
          key: 'name',
          title: t('common.name'),
          sortValue: (volume) => `${volume.group}/${volume.name}`,
          render: (volume) => (
            <span className="conga-name">
              {volume.group}/{volume.name}
            </span>
          ),
        },
        {
          key: 'layout',
          title: t('storage.layout'),
          sortValue: (volume) => volume.layout,
          render: (volume) => (
            <>
              {volume.layout}
              {volume.pool && <small> {t('storage.inPool', { pool: volume.pool })}</small>}
              {volume.origin && (
                <small> {t('storage.snapshotOf', { origin: volume.origin })}</small>
              )}
            </>
          ),
        },
        {
          key: 'size',
          title: t('storage.size'),
          sortValue: (volume) => volume.bytes,
          render: (volume) => <BytesCell bytes={volume.bytes} />,
        },
        {
          key: 'data',
          title: t('storage.data'),
          sortValue: (volume) => volume.dataPercent,
          render: (volume) => (
            <PercentCell percent={volume.dataPercent} label={t('storage.data')} />
          ),
        },
        {
          key: 'metadata',
          title: t('storage.metadata'),
          sortValue: (volume) => volume.metadataPercent,
          render: (volume) => (
            <PercentCell percent={volume.metadataPercent} label={t('storage.metadata')} />
          ),
        },
        {
          key: 'state',
          title: t('storage.state'),
          sortValue: (volume) => volume.health ?? (volume.active ? 'b' : 'c'),
          render: (volume) => <VolumeState volume={volume} />,
        },
      ]}
    />
  );
}

function VolumeState({ volume }: { volume: LogicalVolume }) {
  const { t } = useTranslation();
  return (
    <>
      {volume.health && <StatusLabel status="error">{volume.health}</StatusLabel>}
      <StatusLabel status={volume.active ? 'ok' : 'off'}>
        {t(
          volume.active
            ? volume.open
              ? 'storage.inUse'
              : 'storage.active'
            : 'storage.marks.inactive',
        )}
      </StatusLabel>
      {volume.syncPercent !== null &&
        volume.syncPercent !== undefined &&
        volume.syncPercent < 100 && (
          <StatusLabel status="progress">
            {t('storage.marks.working', {
              action: 'sync',
              percent: Math.round(volume.syncPercent),
            })}
          </StatusLabel>
        )}
    </>
  );
}
