import { bytes, devices, number, orNull, text, type StorageForm } from './storageForms';

/** A file system that every node of the cluster mounts at the same time, from free disks to the mount. */
export function sharedFileSystemForm(
  system: string,
  cluster: string,
  words: (key: string) => string,
): StorageForm {
  return {
    key: 'sharedFileSystem',
    title: words('sharedFileSystem'),
    fields: [
      { name: 'group', kind: 'text' },
      { name: 'devices', kind: 'devices' },
      { name: 'extentMib', kind: 'number', initial: '4' },
      { name: 'volume', kind: 'text' },
      { name: 'size', kind: 'mebibytes', optional: true },
      { name: 'gfs2Label', kind: 'text', optional: true },
      { name: 'journals', kind: 'number', optional: true },
      { name: 'journalMib', kind: 'number', initial: '32' },
      { name: 'mountPoint', kind: 'text' },
      { name: 'options', kind: 'text', optional: true, initial: 'noatime' },
    ],
    erases: (values) => devices(values, 'devices'),
    intent: (values, erase) => ({
      type: 'createSharedFileSystem',
      system,
      cluster,
      change: {
        type: 'createVolumeGroup',
        group: text(values, 'group'),
        devices: devices(values, 'devices'),
        extentKib: (number(values, 'extentMib') ?? 4) * 1024,
        shared: true,
        autoActivation: false,
      },
      erase,
      volume: text(values, 'volume'),
      bytes: bytes(values, 'size'),
      fileSystem: orNull(values, 'gfs2Label') ?? text(values, 'volume'),
      journals: number(values, 'journals'),
      journalMib: number(values, 'journalMib') ?? 32,
      mountPoint: text(values, 'mountPoint'),
      options: text(values, 'options')
        .split(/[\s,]+/)
        .filter(Boolean),
    }),
  };
}
