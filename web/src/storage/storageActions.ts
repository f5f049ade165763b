/**
 * What can be done to the objects of the Storage place. Pages show one menu per object; whoever brings an
 * operation registers its entries here, by the kind of object, and no page has to know of it.
 */
import type { TFunction } from 'i18next';
import type {
  BlockDevice,
  IscsiSession,
  LogicalVolume,
  Mount,
  MultipathMap,
  PhysicalVolume,
  RaidArray,
  StorageView,
  SystemStorage,
  VolumeGroup,
} from '../api/storage';
import type { Permission } from '../api/types';
import type { MenuEntry } from '../components/ActionMenu';

/** The objects, by kind. */
export interface StorageObjects {
  /** The system as a whole: what makes something new. */
  system: SystemStorage;
  /** A disk, a partition, an opened LUKS device: anything with a path. */
  device: BlockDevice;
  array: RaidArray;
  group: VolumeGroup;
  physicalVolume: PhysicalVolume;
  volume: LogicalVolume;
  /** A device with a file system, mounted or not. */
  fileSystem: { device: BlockDevice | null; mounts: Mount[] };
  /** A device with a LUKS header. */
  encrypted: BlockDevice;
  session: IscsiSession;
  multipath: MultipathMap;
}

export type StorageObjectKind = keyof StorageObjects;

/** Where an object is, and what its actions may use. */
export interface StorageActionContext {
  storage: SystemStorage;
  view: StorageView;
  may: (permission: Permission) => boolean;
  t: TFunction;
  /** Opens a dialog: an element that is shown until it calls what it was given. */
  open: (dialog: (close: () => void) => React.ReactNode) => void;
}

export type StorageActions<Kind extends StorageObjectKind> = (
  object: StorageObjects[Kind],
  context: StorageActionContext,
) => readonly MenuEntry[];

const registry = new Map<StorageObjectKind, StorageActions<never>[]>();

/** Adds entries to the menu of every object of a kind; entries stand in the order of registration. */
export function registerStorageActions<Kind extends StorageObjectKind>(
  kind: Kind,
  actions: StorageActions<Kind>,
): void {
  registry.set(kind, [...(registry.get(kind) ?? []), actions]);
}

/** The entries of one object's menu; none where nothing was registered. */
export function storageActions<Kind extends StorageObjectKind>(
  kind: Kind,
  object: StorageObjects[Kind],
  context: StorageActionContext,
): readonly MenuEntry[] {
  const known = registry.get(kind) ?? [];
  return known.flatMap((actions) => (actions as StorageActions<Kind>)(object, context));
}
