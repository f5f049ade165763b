import type { LogicalVolume, StorageView, VolumeGroup } from '../../../api/storage';
import { changing, formatForm } from './deviceForms';
import {
  bytes,
  devices,
  number,
  orNull,
  stablePath,
  text,
  type StorageField,
  type StorageForm,
} from './storageForms';

type Words = (key: string) => string;
const name: StorageField = { name: 'name', kind: 'text' };
const size: StorageField = { name: 'size', kind: 'mebibytes' };
const chosen: StorageField = { name: 'devices', kind: 'devices' };

export function groupForms(
  system: string,
  group: VolumeGroup,
  view: StorageView,
  words: Words,
): StorageForm[] {
  const pools = view.logicalVolumes
    .filter((volume) => volume.group === group.name && volume.layout.includes('thin-pool'))
    .map((volume) => volume.name);
  const is =
    (...layouts: string[]) =>
    (values: Record<string, unknown>) =>
      layouts.includes(String(values.layout));
  return [
    changing(
      system,
      words,
      'createVolume',
      (values) => ({
        type: 'createLogicalVolume',
        group: group.name,
        name: text(values, 'name'),
        layout: text(values, 'layout'),
        bytes: bytes(values, 'size'),
        stripes: is('striped', 'raid5', 'raid6', 'raid10')(values)
          ? number(values, 'stripes')
          : null,
        mirrors: is('raid1', 'raid10')(values) ? number(values, 'mirrors') : null,
        pool: is('thin')(values) ? orNull(values, 'pool') : null,
        stripeKib: null,
      }),
      [
        name,
        {
          name: 'layout',
          kind: 'choice',
          options: group.lockType
            ? ['linear', 'striped']
            : ['linear', 'striped', 'raid1', 'raid5', 'raid6', 'raid10', 'thin-pool', 'thin'],
          initial: 'linear',
        },
        { ...size, optional: true },
        {
          name: 'stripes',
          kind: 'number',
          initial: '2',
          when: is('striped', 'raid5', 'raid6', 'raid10'),
        },
        { name: 'mirrors', kind: 'number', initial: '1', when: is('raid1', 'raid10') },
        { name: 'pool', kind: 'choice', options: pools, when: is('thin') },
      ],
    ),
    changing(
      system,
      words,
      'extendGroup',
      (values) => ({
        type: 'extendVolumeGroup',
        group: group.name,
        devices: devices(values, 'devices'),
      }),
      [chosen],
      (values) => devices(values, 'devices'),
    ),
    changing(
      system,
      words,
      'renameGroup',
      (values) => ({ type: 'renameVolumeGroup', group: group.name, name: text(values, 'name') }),
      [name],
    ),
    ...(group.lockType
      ? ([true, false] as const).map((start) =>
          changing(system, words, start ? 'lockStart' : 'lockStop', () => ({
            type: 'lockVolumeGroup',
            group: group.name,
            start,
          })),
        )
      : []),
    changing(system, words, 'removeGroup', () => ({
      type: 'removeVolumeGroup',
      group: group.name,
      devices: [],
    })),
  ];
}

export function volumeForms(
  system: string,
  volume: LogicalVolume,
  view: StorageView,
  words: Words,
  cluster: string,
): StorageForm[] {
  const device = view.devices.find(
    (one) => one.path === volume.device || one.links.includes(volume.device ?? ''),
  );
  const of = { group: volume.group, volume: volume.name };
  const shared = view.volumeGroups.some((group) => group.name === volume.group && group.lockType);
  const mebibytes = String(Math.round(volume.bytes / 1048576));
  return [
    ...(device ? [formatForm(system, stablePath(device), words, cluster)] : []),
    changing(
      system,
      words,
      'resize',
      (values) => ({
        type: 'resizeLogicalVolume',
        ...of,
        bytes: bytes(values, 'size') ?? 0,
        fileSystem: null,
      }),
      [{ ...size, initial: mebibytes }],
    ),
    ...(volume.origin
      ? [
          changing(system, words, 'merge', () => ({
            type: 'mergeSnapshot',
            group: volume.group,
            snapshot: volume.name,
          })),
        ]
      : [
          changing(
            system,
            words,
            'snapshot',
            (values) => ({
              type: 'createSnapshot',
              group: volume.group,
              origin: volume.name,
              name: text(values, 'name'),
              bytes: volume.layout === 'thin' ? null : bytes(values, 'size'),
            }),
            volume.layout === 'thin' ? [name] : [name, size],
          ),
        ]),
    changing(
      system,
      words,
      'renameVolume',
      (values) => ({ type: 'renameLogicalVolume', ...of, name: text(values, 'name') }),
      [name],
    ),
    changing(system, words, volume.active ? 'deactivate' : 'activate', () => ({
      type: 'activateLogicalVolume',
      ...of,
      active: !volume.active,
      shared,
    })),
    changing(
      system,
      words,
      'removeVolume',
      () => ({ type: 'removeLogicalVolume', ...of }),
      [],
      () => (device ? [stablePath(device)] : []),
    ),
  ];
}
