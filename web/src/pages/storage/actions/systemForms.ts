import { changing } from './deviceForms';
import {
  checked,
  devices,
  number,
  text,
  type StorageField,
  type StorageForm,
} from './storageForms';

type Words = (key: string) => string;
const name: StorageField = { name: 'name', kind: 'text' };
const chosen: StorageField = { name: 'devices', kind: 'devices' };

/** What makes something new on a system. */
export function systemForms(
  system: string,
  words: Words,
  clustered: boolean,
  multipath: boolean,
): StorageForm[] {
  const on = (values: Parameters<NonNullable<StorageForm['erases']>>[0]) =>
    devices(values, 'devices');
  return [
    changing(
      system,
      words,
      'createGroup',
      (values) => ({
        type: 'createVolumeGroup',
        group: text(values, 'name'),
        devices: devices(values, 'devices'),
        extentKib: (number(values, 'extentMib') ?? 4) * 1024,
        shared: checked(values, 'shared'),
        autoActivation: checked(values, 'autoActivation'),
      }),
      [
        name,
        chosen,
        { name: 'extentMib', kind: 'number', initial: '4' },
        ...(clustered ? [{ name: 'shared', kind: 'check' } as StorageField] : []),
        { name: 'autoActivation', kind: 'check', initial: !clustered },
      ],
      on,
    ),
    changing(
      system,
      words,
      'createArray',
      (values) => ({
        type: 'createArray',
        name: text(values, 'name'),
        level: text(values, 'level'),
        devices: devices(values, 'devices'),
        spares: [],
        chunkKib: text(values, 'level') === '1' ? null : number(values, 'chunkKib'),
        metadata: text(values, 'metadata'),
        bitmap: text(values, 'bitmap'),
        uuid: null,
      }),
      [
        name,
        { name: 'level', kind: 'choice', options: ['1', '5', '6', '10', '0', '4', 'linear'] },
        chosen,
        {
          name: 'chunkKib',
          kind: 'number',
          initial: '512',
          when: (values) => values.level !== '1',
        },
        { name: 'metadata', kind: 'choice', options: ['1.2', '1.1', '1.0'], initial: '1.2' },
        { name: 'bitmap', kind: 'choice', options: ['internal', 'none'], initial: 'internal' },
      ],
      on,
    ),
    changing(
      system,
      words,
      'mount',
      (values) => ({
        type: 'mountFileSystem',
        source: text(values, 'source'),
        target: text(values, 'mountPoint'),
        fileSystem: text(values, 'mountType'),
        options: text(values, 'options')
          .split(/[\s,]+/)
          .filter(Boolean),
      }),
      [
        { name: 'source', kind: 'text' },
        { name: 'mountPoint', kind: 'text' },
        {
          name: 'mountType',
          kind: 'choice',
          options: ['nfs4', 'nfs', 'ext4', 'xfs', 'gfs2', 'vfat', 'btrfs'],
          initial: 'nfs4',
        },
        { name: 'options', kind: 'text', optional: true },
      ],
    ),
    changing(
      system,
      words,
      'logIn',
      (values) => ({
        type: 'logInTarget',
        portal: text(values, 'portal'),
        target: text(values, 'target'),
        atBoot: checked(values, 'loginAtBoot'),
      }),
      [
        { name: 'portal', kind: 'text' },
        { name: 'target', kind: 'text' },
        { name: 'loginAtBoot', kind: 'check', initial: true },
      ],
    ),
    changing(
      system,
      words,
      'discover',
      (values) => ({ type: 'discoverTargets', portal: text(values, 'portal') }),
      [{ name: 'portal', kind: 'text' }],
    ),
    changing(system, words, 'rescan', () => ({ type: 'rescanDisks' })),
    ...(multipath
      ? [changing(system, words, 'reloadMultipath', () => ({ type: 'reloadMultipath' }))]
      : []),
  ];
}
