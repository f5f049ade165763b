import type {
  BlockDevice,
  IscsiSession,
  Mount,
  MultipathMap,
  PhysicalVolume,
  RaidArray,
  StorageView,
} from '../../../api/storage';
import { changing } from './deviceForms';
import {
  checked,
  number,
  orNull,
  stablePath,
  text,
  type StorageField,
  type StorageForm,
} from './storageForms';

type Words = (key: string) => string;
const options: StorageField = { name: 'options', kind: 'text', optional: true };
const target: StorageField = { name: 'mountPoint', kind: 'text' };
const list = (values: Parameters<StorageForm['intent']>[0]) =>
  text(values, 'options')
    .split(/[\s,]+/)
    .filter(Boolean);

/** A file system on a device, mounted or not. */
export function fileSystemForms(
  system: string,
  device: BlockDevice,
  mounts: readonly Mount[],
  swapped: boolean,
  words: Words,
  journals: number | null = null,
): StorageForm[] {
  const path = stablePath(device);
  const type = device.content?.type ?? '';
  const uuid = device.content?.uuid;
  const forms: StorageForm[] = [];
  if (type === 'swap') {
    forms.push(
      changing(system, words, swapped ? 'swapOff' : 'swapOn', () => ({
        type: 'useSwap',
        device: path,
        on: !swapped,
      })),
    );
  } else {
    forms.push(
      changing(
        system,
        words,
        'mount',
        (values) => ({
          type: 'mountFileSystem',
          source: path,
          target: text(values, 'mountPoint'),
          fileSystem: type,
          options: list(values),
        }),
        [target, options],
      ),
      changing(
        system,
        words,
        'fstab',
        (values) => ({
          type: 'setFstab',
          target: text(values, 'mountPoint'),
          source: uuid ? `UUID=${uuid}` : path,
          fileSystem: type,
          options: list(values),
        }),
        [{ ...target, initial: mounts[0]?.target ?? '' }, options],
      ),
    );
  }
  forms.push(...mounts.map((mount) => unmountForm(system, mount.target, words)));
  forms.push(
    changing(
      system,
      words,
      'check',
      (values) => ({
        type: 'checkFileSystem',
        device: path,
        fileSystem: type,
        repair: checked(values, 'repair'),
      }),
      [{ name: 'repair', kind: 'check', initial: false }],
    ),
    changing(system, words, 'grow', () => ({ type: 'growFileSystem', device: path })),
    changing(
      system,
      words,
      'label',
      (values) => ({
        type: 'labelFileSystem',
        device: path,
        fileSystem: type,
        label: text(values, 'label'),
      }),
      [{ name: 'label', kind: 'text', optional: true, initial: device.content?.label ?? '' }],
    ),
  );
  if (journals !== null) {
    forms.push(
      changing(
        system,
        words,
        'addJournals',
        (values) => ({
          type: 'addJournals',
          device: path,
          target: mounts[0]?.target ?? '',
          journals: number(values, 'allJournals') ?? journals,
          journalMib: null,
        }),
        [{ name: 'allJournals', kind: 'number', initial: String(journals + 1) }],
      ),
    );
  }
  return forms;
}

export function unmountForm(system: string, mountPoint: string, words: Words): StorageForm {
  return {
    ...changing(system, words, 'unmount', () => ({ type: 'unmount', target: mountPoint })),
    key: `unmount ${mountPoint}`,
    title: `${words('unmount')}: ${mountPoint}`,
  };
}

export function fstabRemoveForm(system: string, mountPoint: string, words: Words): StorageForm {
  return changing(system, words, 'fstabRemove', () => ({
    type: 'setFstab',
    target: mountPoint,
    source: null,
    fileSystem: null,
    options: [],
  }));
}

/** A physical volume of a group. */
export function physicalForms(
  system: string,
  volume: PhysicalVolume,
  device: BlockDevice,
  view: StorageView,
  words: Words,
): StorageForm[] {
  const path = stablePath(device);
  const { group } = volume;
  if (!group) return [];
  const others = view.physicalVolumes
    .filter((one) => one.group === group && one.uuid !== volume.uuid)
    .flatMap((one) => view.devices.filter((other) => other.path === one.device))
    .map(stablePath);
  return [
    changing(
      system,
      words,
      'move',
      (values) => ({ type: 'moveExtents', group, from: path, to: orNull(values, 'to') }),
      [{ name: 'to', kind: 'choice', options: others, optional: true }],
    ),
    changing(system, words, 'abortMove', () => ({ type: 'abortMove', group, from: path })),
    changing(system, words, 'reduceGroup', () => ({
      type: 'reduceVolumeGroup',
      group,
      devices: [path],
    })),
  ];
}

/** Paths of an array's spares. */
function sparesOf(array: RaidArray, view: StorageView): string[] {
  const names = array.members.filter((one) => one.role === 'spare').map((one) => one.device);
  return view.devices.filter((one) => names.includes(one.name)).map(stablePath);
}

export function memberForms(
  system: string,
  array: RaidArray,
  device: BlockDevice,
  view: StorageView,
  words: Words,
): StorageForm[] {
  const path = stablePath(device);
  return [
    changing(system, words, 'failMember', () => ({
      type: 'failArrayMember',
      array: array.uuid,
      device: path,
    })),
    changing(system, words, 'removeMember', () => ({
      type: 'removeArrayMember',
      array: array.uuid,
      device: path,
    })),
    changing(
      system,
      words,
      'replaceMember',
      (values) => ({
        type: 'replaceArrayMember',
        array: array.uuid,
        device: path,
        with: text(values, 'spare'),
      }),
      [{ name: 'spare', kind: 'choice', options: sparesOf(array, view) }],
    ),
  ];
}

export function sessionForms(system: string, session: IscsiSession, words: Words): StorageForm[] {
  const portal = session.portal.replace(/,\d+$/, '');
  return [
    changing(
      system,
      words,
      'logOut',
      (values) => ({
        type: 'logOutTarget',
        portal,
        target: session.target,
        devices: [],
        forget: checked(values, 'forget'),
      }),
      [{ name: 'forget', kind: 'check', initial: false }],
    ),
  ];
}

/** A disk that judges its own health can be told to test itself. */
export function testForms(system: string, device: BlockDevice, words: Words): StorageForm[] {
  return (['short', 'long'] as const).map((kind) =>
    changing(system, words, `${kind}Test`, () => ({
      type: 'testDisk',
      device: stablePath(device),
      kind,
    })),
  );
}

/** A multipath map. */
export function multipathForms(system: string, map: MultipathMap, words: Words): StorageForm[] {
  return [
    changing(system, words, 'resizeMultipath', () => ({ type: 'resizeMultipath', map: map.name })),
  ];
}
