import type { BlockDevice, PhysicalVolume, RaidArray, StorageView } from '../../../api/storage';
import { changing } from './deviceForms';
import { orNull, stablePath, text, type StorageForm } from './storageForms';

type Words = (key: string) => string;

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
