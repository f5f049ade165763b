import type { BlockDevice, RaidArray } from '../../../api/storage';
import type { Intent } from '../../../plan/model';
import {
  bytes,
  checked,
  number,
  orNull,
  stablePath,
  text,
  type StorageField,
  type StorageForm,
} from './storageForms';

type Change = Extract<Intent, { type: 'changeStorage' }>['change'];
type Words = (key: string) => string;

export const fileSystems = ['ext4', 'xfs', 'gfs2', 'vfat', 'swap', 'ext3', 'ext2'] as const;

/** A change of one thing, with the words of its menu entry. */
export function changing(
  system: string,
  words: Words,
  key: string,
  change: (values: Record<string, string | boolean | string[]>) => Change,
  fields: readonly StorageField[] = [],
  erases?: StorageForm['erases'],
): StorageForm {
  return {
    key,
    title: words(key),
    fields,
    ...(erases ? { erases } : {}),
    intent: (values, erase) => ({ type: 'changeStorage', system, change: change(values), erase }),
  };
}

const label: StorageField = { name: 'label', kind: 'text', optional: true };

export function formatForm(
  system: string,
  device: string,
  words: Words,
  cluster: string,
): StorageForm {
  const gfs2 = (values: Record<string, unknown>) => values.fileSystem === 'gfs2';
  const mounted = (values: Record<string, unknown>) =>
    values.fileSystem !== 'gfs2' && values.fileSystem !== 'swap';
  return {
    key: 'format',
    title: words('format'),
    fields: [
      {
        name: 'fileSystem',
        kind: 'choice',
        options: fileSystems.filter((one) => one !== 'gfs2' || cluster !== ''),
        initial: 'ext4',
      },
      { ...label, when: (values) => !gfs2(values) },
      { name: 'gfs2Name', kind: 'text', when: gfs2 },
      { name: 'journals', kind: 'number', optional: true, when: gfs2 },
      { name: 'journalMib', kind: 'number', initial: '32', when: gfs2 },
      { name: 'mountPoint', kind: 'text', optional: true, when: mounted },
      { name: 'options', kind: 'text', optional: true, when: mounted },
      { name: 'atBoot', kind: 'check', initial: false, when: (values) => !gfs2(values) },
    ],
    erases: () => [device],
    intent: (values, erase) => ({
      type: 'formatAndMount',
      system,
      change: {
        type: 'makeFileSystem',
        device,
        fileSystem: text(values, 'fileSystem'),
        label: gfs2(values) ? null : orNull(values, 'label'),
        uuid: null,
        lockTable: gfs2(values) ? `${cluster}:${text(values, 'gfs2Name')}` : null,
        journals: gfs2(values) ? number(values, 'journals') : null,
        journalMib: gfs2(values) ? number(values, 'journalMib') : null,
      },
      erase,
      mountPoint: mounted(values) ? orNull(values, 'mountPoint') : null,
      options: text(values, 'options')
        .split(/[\s,]+/)
        .filter(Boolean),
      atBoot: checked(values, 'atBoot'),
    }),
  };
}

export function deviceForms(
  system: string,
  device: BlockDevice,
  words: Words,
  cluster: string,
  disk: BlockDevice | undefined,
): StorageForm[] {
  const path = stablePath(device);
  const on = () => [path];
  const type = device.content?.type ?? '';
  const forms = [
    formatForm(system, path, words, cluster),
    changing(system, words, 'wipe', () => ({ type: 'wipeDevice', device: path }), [], on),
    changing(
      system,
      words,
      'formatLuks',
      (values) => ({
        type: 'formatLuks',
        device: path,
        label: orNull(values, 'label'),
        uuid: null,
        passphrase: text(values, 'passphrase'),
      }),
      [label, { name: 'passphrase', kind: 'secret' }],
      on,
    ),
  ];
  if (device.kind === 'DISK' || device.kind === 'LOOP') {
    forms.push(
      changing(
        system,
        words,
        'partitionTable',
        (values) => ({ type: 'writePartitionTable', device: path, table: text(values, 'table') }),
        [{ name: 'table', kind: 'choice', options: ['gpt', 'dos'], initial: 'gpt' }],
        on,
      ),
    );
  }
  if (device.table) {
    forms.push(
      changing(
        system,
        words,
        'addPartition',
        (values) => ({
          type: 'addPartition',
          device: path,
          startBytes: null,
          bytes: bytes(values, 'size'),
          partitionType: text(values, 'partitionType'),
          label: orNull(values, 'label'),
          uuid: null,
        }),
        [
          { name: 'size', kind: 'mebibytes', optional: true },
          {
            name: 'partitionType',
            kind: 'choice',
            options: ['linux', 'swap', 'lvm', 'raid', 'uefi', 'home'],
            initial: 'linux',
          },
          label,
        ],
      ),
    );
  }
  if (device.partition && disk) {
    const { number: place } = device.partition;
    forms.push(
      changing(
        system,
        words,
        'deletePartition',
        () => ({ type: 'deletePartition', disk: stablePath(disk), device: path, number: place }),
        [],
        on,
      ),
    );
  }
  if (type === 'LVM2_member') {
    forms.push(
      changing(
        system,
        words,
        'removePhysicalVolume',
        () => ({
          type: 'removePhysicalVolume',
          device: path,
        }),
        [],
        on,
      ),
    );
  }
  return forms;
}

export function arrayForms(
  system: string,
  array: RaidArray,
  path: string,
  words: Words,
): StorageForm[] {
  const uuid = array.uuid;
  const action = (key: string, name: string) =>
    changing(system, words, key, () => ({ type: 'setArrayAction', array: uuid, action: name }));
  const member: StorageField = { name: 'members', kind: 'device' };
  return [
    action('checkArray', 'check'),
    action('repairArray', 'repair'),
    action('endCheck', 'idle'),
    changing(
      system,
      words,
      'addMember',
      (values) => ({
        type: 'addArrayMember',
        array: uuid,
        device: text(values, 'members'),
      }),
      [member],
      (values) => [text(values, 'members')].filter(Boolean),
    ),
    changing(
      system,
      words,
      'growArray',
      (values) => ({ type: 'growArray', array: uuid, disks: number(values, 'disks') ?? 0 }),
      [{ name: 'disks', kind: 'number', initial: String(array.disks + 1) }],
    ),
    changing(system, words, 'stopArray', () => ({ type: 'stopArray', array: uuid })),
    {
      ...changing(
        system,
        words,
        'deleteArray',
        () => ({ type: 'deleteArray', array: uuid, devices: [] }),
        [],
        () => [path],
      ),
      named: array.name ?? array.device,
    },
  ];
}
