import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDevice } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { modelOf } from '../../storage/model';
import { peoplesName, StorageIndex } from '../../storage/storageIndex';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell } from './cells';
import { useSystemStorageView } from './useSystemStorageView';

const shownKinds = new Set(['DISK', 'LOOP', 'ROM', 'PARTITION', 'MULTIPATH', 'OTHER']);

/** Disks, their partitions and multipath maps. */
export function DisksTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  const index = useMemo(() => new StorageIndex(view), [view]);
  const rows = view.devices.filter((device) => shownKinds.has(device.kind));
  const holders = (device: BlockDevice) => [
    ...index.on(device).map(peoplesName),
    ...index.mountsOf(device).map((mount) => mount.target),
  ];
  const failed = (device: BlockDevice) =>
    view.multipaths
      .flatMap((map) => map.paths)
      .some(
        (path) =>
          path.device === device.name && (path.state === 'failed' || path.check === 'faulty'),
      );
  return (
    <SortableTable
      label={t('storage.tabs.disks')}
      rows={rows}
      rowKey={(device) => device.name}
      initialSort={{ key: 'name', direction: 'asc' }}
      rowActions={(device) => (
        <StorageObjectMenu
          kind="device"
          object={device}
          label={t('common.moreActions', { name: device.name })}
        />
      )}
      empty={<NothingHere title={t('storage.empty.disks')} />}
      columns={[
        {
          key: 'name',
          title: t('common.name'),
          sortValue: (device) => device.name,
          searchText: (device) => `${device.path} ${device.links.join(' ')}`,
          render: (device) => (
            <>
              <span className="conga-mono">{device.path}</span>
              {device.readOnly && (
                <StatusLabel status="off">{t('storage.marks.readOnly')}</StatusLabel>
              )}
              {failed(device) && (
                <StatusLabel status="error">{t('storage.marks.failedPath')}</StatusLabel>
              )}
            </>
          ),
        },
        {
          key: 'kind',
          title: t('storage.kind'),
          sortValue: (device) => t(`storage.deviceKinds.${device.kind}`),
          render: (device) => (
            <>
              {t(`storage.deviceKinds.${device.kind}`)}
              {device.table && <small> {device.table}</small>}
            </>
          ),
        },
        {
          key: 'size',
          title: t('storage.size'),
          sortValue: (device) => device.bytes,
          render: (device) => <BytesCell bytes={device.bytes} />,
        },
        {
          key: 'model',
          title: t('storage.model'),
          sortValue: (device) =>
            [device.hardware?.vendor, device.hardware?.model, device.hardware?.serial]
              .filter(Boolean)
              .join(' ') || null,
          searchText: (device) =>
            `${device.hardware?.vendor ?? ''} ${device.hardware?.model ?? ''} ${device.hardware?.serial ?? ''} ${device.hardware?.wwn ?? ''}`,
          render: (device) => (
            <>
              {modelOf(device) || '–'}
              {device.hardware?.serial && <small> {device.hardware.serial}</small>}
              {device.hardware?.wwn && <div className="conga-mono">{device.hardware.wwn}</div>}
            </>
          ),
        },
        {
          key: 'content',
          title: t('storage.content'),
          sortValue: (device) => device.content?.type ?? null,
          searchText: (device) =>
            `${device.content?.type ?? ''} ${device.content?.label ?? ''} ${device.content?.uuid ?? ''}`,
          render: (device) =>
            device.content ? (
              <>
                {device.content.type}
                {device.content.label && <small> {device.content.label}</small>}
              </>
            ) : (
              '–'
            ),
        },
        {
          key: 'used',
          title: t('storage.usedBy'),
          sortValue: (device) => holders(device).join(', ') || null,
          render: (device) => (
            <span className="conga-name">{holders(device).join(', ') || '–'}</span>
          ),
        },
      ]}
    />
  );
}
