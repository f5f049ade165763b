import type { BlockDevice } from '../../../api/storage';
import { changing } from './deviceForms';
import { stablePath, text, type StorageField, type StorageForm } from './storageForms';

type Words = (key: string) => string;

/** A LUKS container. */
export function encryptedForms(
  system: string,
  device: BlockDevice,
  opened: BlockDevice | undefined,
  words: Words,
): StorageForm[] {
  const path = stablePath(device);
  const passphrase: StorageField = { name: 'passphrase', kind: 'secret' };
  return [
    opened
      ? changing(system, words, 'closeLuks', () => ({
          type: 'closeLuks',
          name: opened.path.replace('/dev/mapper/', ''),
        }))
      : changing(
          system,
          words,
          'openLuks',
          (values) => ({
            type: 'openLuks',
            device: path,
            name: text(values, 'name'),
            passphrase: text(values, 'passphrase'),
          }),
          [{ name: 'name', kind: 'text' }, passphrase],
        ),
    changing(
      system,
      words,
      'addKey',
      (values) => ({
        type: 'addLuksKey',
        device: path,
        passphrase: text(values, 'passphrase'),
        added: text(values, 'added'),
      }),
      [passphrase, { name: 'added', kind: 'secret' }],
    ),
    changing(
      system,
      words,
      'removeKey',
      (values) => ({ type: 'removeLuksKey', device: path, removed: text(values, 'removed') }),
      [{ name: 'removed', kind: 'secret' }],
    ),
    changing(
      system,
      words,
      'eraseLuks',
      () => ({ type: 'eraseLuks', device: path }),
      [],
      () => [path],
    ),
  ];
}
