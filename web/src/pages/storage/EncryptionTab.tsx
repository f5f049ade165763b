import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { StorageIndex } from '../../storage/storageIndex';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell } from './cells';
import { useSystemStorageView } from './useSystemStorageView';

/** Devices with a LUKS header, and under which name those that are open are used. */
export function EncryptionTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  const index = useMemo(() => new StorageIndex(view), [view]);
  const rows = view.devices.filter((device) => device.content?.type === 'crypto_LUKS');
  const opened = (name: string) => {
    const device = index.named(name);
    return device && index.on(device).find((upper) => upper.kind === 'ENCRYPTED');
  };
  return (
    <SortableTable
      label={t('storage.tabs.encryption')}
      rows={rows}
      rowKey={(device) => device.name}
      initialSort={{ key: 'device', direction: 'asc' }}
      rowActions={(device) => (
        <StorageObjectMenu
          kind="encrypted"
          object={device}
          label={t('common.moreActions', { name: device.name })}
        />
      )}
      empty={
        <NothingHere title={t('storage.empty.encryption')}>
          {t(
            view.tools.cryptsetup === undefined
              ? 'storage.noCryptsetup'
              : 'storage.empty.encryptionAbout',
          )}
        </NothingHere>
      }
      columns={[
        {
          key: 'device',
          title: t('storage.device'),
          sortValue: (device) => device.path,
          render: (device) => <span className="conga-mono">{device.path}</span>,
        },
        {
          key: 'size',
          title: t('storage.size'),
          sortValue: (device) => device.bytes,
          render: (device) => <BytesCell bytes={device.bytes} />,
        },
        {
          key: 'uuid',
          title: 'UUID',
          sortValue: (device) => device.content?.uuid,
          render: (device) => <span className="conga-mono">{device.content?.uuid ?? '–'}</span>,
        },
        {
          key: 'state',
          title: t('storage.state'),
          sortValue: (device) => opened(device.name)?.path ?? null,
          render: (device) => {
            const open = opened(device.name);
            return (
              <StatusLabel status={open ? 'ok' : 'off'}>
                {open ? t('storage.openAs', { path: open.path }) : t('storage.marks.locked')}
              </StatusLabel>
            );
          },
        },
      ]}
    />
  );
}
