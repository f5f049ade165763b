import type { BlockDevice, Mount } from '../../../api/storage';
import { changing } from './deviceForms';
import {
  checked,
  number,
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
