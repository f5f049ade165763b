import type { BlockDevice, StorageView } from '../../../api/storage';
import type { Intent } from '../../../plan/model';

export type Values = Record<string, string | boolean | string[]>;

/** One field of a form; label and help stand in the catalogue under its name. */
export interface StorageField {
  name: string;
  kind: 'text' | 'mebibytes' | 'number' | 'choice' | 'check' | 'secret' | 'device' | 'devices';
  initial?: string | boolean;
  options?: readonly string[];
  /** May be left empty. */
  optional?: boolean;
  /** Shown only while this holds. */
  when?: (values: Values) => boolean;
}

/** A form of one change, and what is made of it. */
export interface StorageForm {
  key: string;
  title: string;
  fields: readonly StorageField[];
  /** What people call it, where the change knows it by its UUID. */
  named?: string;
  /** Devices whose content is lost; people name it before it can be. */
  erases?: (values: Values) => readonly string[];
  intent: (values: Values, erase: string[]) => Intent;
}

export const text = (values: Values, name: string) => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
};
export const orNull = (values: Values, name: string) => text(values, name) || null;
export const number = (values: Values, name: string) =>
  text(values, name) === '' ? null : Number(text(values, name));
export const bytes = (values: Values, name: string) => {
  const mebibytes = number(values, name);
  return mebibytes === null ? null : Math.round(mebibytes * 1024 * 1024);
};
export const checked = (values: Values, name: string) => values[name] === true;
export const devices = (values: Values, name: string) => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};

/** The path that holds on after a boot: of a volume the one that people know it by. */
export function stablePath(device: BlockDevice): string {
  if (device.kind === 'ENCRYPTED') return device.path;
  if (device.kind === 'LOGICAL_VOLUME') {
    const named = device.links.find((link) =>
      /^\/dev\/(?!disk\/|mapper\/)[^/]+\/[^/]+$/.test(link),
    );
    if (named) return named;
  }
  return device.links.find((link) => link.startsWith('/dev/disk/by-id/')) ?? device.path;
}

/** The device of that path, and all that lie on it. */
export function withAbove(view: StorageView, path: string): BlockDevice[] {
  const found = view.devices.filter(
    (device) => device.path === path || device.links.includes(path),
  );
  for (const device of found) {
    for (const child of view.devices) {
      if (child.parents.includes(device.name) && !found.includes(child)) found.push(child);
    }
  }
  return found;
}

/** What is known to be on these devices, by blkid's names. */
export function contentOf(view: StorageView, paths: readonly string[]): string[] {
  const types = new Set<string>();
  for (const path of paths) {
    for (const device of withAbove(view, path)) {
      if (device.content) types.add(device.content.type);
      if (device.table) types.add(device.table);
    }
  }
  return [...types].sort();
}

/** Disks, partitions and arrays on which nothing lies; whether they are free for good is the server's to say. */
export function candidates(view: StorageView): BlockDevice[] {
  return view.devices.filter(
    (device) =>
      device.kind !== 'ROM' &&
      device.kind !== 'LOGICAL_VOLUME' &&
      !device.readOnly &&
      !view.devices.some((other) => other.parents.includes(device.name)) &&
      !view.mounts.some((mount) => mount.device === device.name) &&
      !view.swaps.some((swap) => swap.device === device.name) &&
      !view.physicalVolumes.some(
        (volume) => volume.group !== null && volume.device === device.path,
      ),
  );
}

export function initialValues(form: StorageForm): Values {
  return Object.fromEntries(
    form.fields.map((field) => [
      field.name,
      field.kind === 'devices' ? [] : (field.initial ?? (field.kind === 'check' ? false : '')),
    ]),
  );
}

/** Fields that still have to be filled. */
export function missing(form: StorageForm, values: Values): StorageField[] {
  return form.fields.filter((field) => {
    if (field.optional || field.kind === 'check' || field.when?.(values) === false) return false;
    const value = values[field.name];
    return Array.isArray(value) ? value.length === 0 : value === '';
  });
}
