import { Stack, StackItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockDevice, Mount, StorageView } from '../../api/storage';
import { NothingHere } from '../../components/NothingHere';
import { SortableTable } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { StorageObjectMenu } from '../../storage/StorageObjectMenu';
import { BytesCell, FullCell } from './cells';
import { ExportsTable } from './ExportsTable';
import { useSystemStorageView } from './useSystemStorageView';

interface FileSystem {
  key: string;
  device: BlockDevice | null;
  mounts: Mount[];
  type: string;
  label: string;
  source: string;
  atBoot: string[];
  swapUsed: number | null;
  swapOn: boolean;
}

const noFileSystem = new Set(['LVM2_member', 'linux_raid_member', 'mpath_member', 'crypto_LUKS']);

function fileSystems(view: StorageView): FileSystem[] {
  const onDevices = view.devices
    .filter((device) => device.content && !noFileSystem.has(device.content.type))
    .filter((device) => view.devices.every((upper) => !upper.parents.includes(device.name)))
    .map((device): FileSystem => {
      const swap = view.swaps.find((one) => one.device === device.name);
      return {
        key: device.name,
        device,
        mounts: view.mounts.filter((mount) => mount.device === device.name),
        type: device.content?.type ?? '',
        label: device.content?.label ?? '',
        source: device.path,
        atBoot: view.fstab
          .filter((entry) => entry.device === device.name)
          .map((entry) => entry.target),
        swapUsed: swap?.usedBytes ?? null,
        swapOn: swap !== undefined,
      };
    });
  const listed = new Set(onDevices.map((one) => one.key));
  const others = view.mounts
    .filter((mount) => !mount.device || !listed.has(mount.device))
    .map((mount): FileSystem => ({
      key: `${mount.source} ${mount.target}`,
      device: view.devices.find((device) => device.name === mount.device) ?? null,
      mounts: [mount],
      type: mount.type,
      label: '',
      source: mount.source,
      atBoot: view.fstab
        .filter((entry) => entry.source === mount.source || entry.target === mount.target)
        .map((entry) => entry.target),
      swapUsed: null,
      swapOn: false,
    }));
  return [...onDevices, ...others];
}

/** File systems and swap spaces: where they are mounted, how full, and what happens at boot. */
export function FileSystemsTab() {
  const { t } = useTranslation();
  const { view } = useSystemStorageView();
  const rows = useMemo(() => fileSystems(view), [view]);
  const journals = (row: FileSystem) =>
    view.gfs2.find((one) => one.device === row.device?.name)?.journals;
  return (
    <Stack hasGutter>
      <StackItem>
        <SortableTable
          label={t('storage.tabs.file-systems')}
          rows={rows}
          rowKey={(row) => row.key}
          initialSort={{ key: 'mount', direction: 'asc' }}
          rowActions={(row) => (
            <StorageObjectMenu
              kind="fileSystem"
              object={{ device: row.device, mounts: row.mounts }}
              label={t('common.moreActions', { name: row.source })}
            />
          )}
          empty={<NothingHere title={t('storage.empty.fileSystems')} />}
          columns={[
            {
              key: 'mount',
              title: t('storage.mountedAt'),
              sortValue: (row) => row.mounts[0]?.target ?? null,
              searchText: (row) => row.mounts.map((mount) => mount.target).join(' '),
              render: (row) =>
                row.mounts.length > 0 ? (
                  <span className="conga-name">
                    {row.mounts.map((mount) => mount.target).join(', ')}
                  </span>
                ) : (
                  <StatusLabel status={row.swapOn ? 'ok' : 'off'}>
                    {t(row.swapOn ? 'storage.swapOn' : 'storage.notMounted')}
                  </StatusLabel>
                ),
            },
            {
              key: 'device',
              title: t('storage.device'),
              sortValue: (row) => row.source,
              render: (row) => <span className="conga-mono">{row.source}</span>,
            },
            {
              key: 'type',
              title: t('storage.type'),
              sortValue: (row) => row.type,
              searchText: (row) => `${row.type} ${row.label}`,
              render: (row) => (
                <>
                  {row.type}
                  {row.label && <small> {row.label}</small>}
                  {journals(row) !== undefined && (
                    <div>
                      <small>{t('storage.journals', { count: journals(row) })}</small>
                    </div>
                  )}
                </>
              ),
            },
            {
              key: 'size',
              title: t('storage.size'),
              sortValue: (row) => row.mounts[0]?.bytes ?? row.device?.bytes,
              render: (row) => <BytesCell bytes={row.mounts[0]?.bytes ?? row.device?.bytes} />,
            },
            {
              key: 'full',
              title: t('storage.used'),
              sortValue: (row) =>
                row.mounts[0]?.bytes ? (row.mounts[0].usedBytes ?? 0) / row.mounts[0].bytes : null,
              render: (row) => (
                <FullCell
                  used={row.mounts[0]?.usedBytes ?? row.swapUsed}
                  bytes={row.mounts[0]?.bytes ?? row.device?.bytes}
                  label={t('storage.used')}
                />
              ),
            },
            {
              key: 'boot',
              title: t('storage.atBoot'),
              sortValue: (row) => row.atBoot.join(', ') || null,
              render: (row) => (row.atBoot.length > 0 ? row.atBoot.join(', ') : t('common.no')),
            },
          ]}
        />
      </StackItem>
      {view.exports.length > 0 && (
        <StackItem>
          <ExportsTable exports={view.exports} />
        </StackItem>
      )}
    </Stack>
  );
}
