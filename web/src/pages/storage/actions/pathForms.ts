import type { BlockDevice, IscsiSession, MultipathMap } from '../../../api/storage';
import { changing } from './deviceForms';
import { checked, stablePath, type StorageForm } from './storageForms';

type Words = (key: string) => string;

/** What a node is logged in to. */
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
