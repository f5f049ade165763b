import type { BlockDevice, Mount, StorageView } from '../api/storage';
import { push } from './push';

/** From here on a file system or pool is almost full, as luci's findings say too. */
export const ALMOST_FULL = 90;

/** What people call a device: the name of a map or volume, not the kernel's number for it. */
export function peoplesName(device: BlockDevice): string {
  return device.path.replace(/^\/dev\/(mapper\/)?/, '');
}

/** Finds devices of a view by what else calls them. */
export class StorageIndex {
  private readonly byName = new Map<string, BlockDevice>();
  private readonly byPath = new Map<string, BlockDevice>();
  private readonly above = new Map<string, BlockDevice[]>();
  private readonly ways = new Map<string, number>();
  private readonly mounted = new Map<string, Mount[]>();

  constructor(view: StorageView) {
    for (const device of view.devices) {
      this.byName.set(device.name, device);
      this.byPath.set(device.path, device);
      for (const link of device.links) {
        if (!this.byPath.has(link)) this.byPath.set(link, device);
      }
      for (const parent of device.parents) {
        push(this.above, parent, device);
      }
      const wwn = device.hardware?.wwn;
      if (wwn) this.ways.set(wwn, (this.ways.get(wwn) ?? 0) + 1);
    }
    for (const mount of view.mounts) {
      if (mount.device) push(this.mounted, mount.device, mount);
    }
  }

  named(name: string | null | undefined): BlockDevice | undefined {
    return name ? this.byName.get(name) : undefined;
  }

  at(path: string | null | undefined): BlockDevice | undefined {
    return path
      ? (this.byPath.get(path) ?? this.byName.get(path.replace(/^\/dev\//, '')))
      : undefined;
  }

  on(device: BlockDevice): readonly BlockDevice[] {
    return this.above.get(device.name) ?? [];
  }

  mountsOf(device: BlockDevice): readonly Mount[] {
    return this.mounted.get(device.name) ?? [];
  }

  /** How many ways lead to the disk of that World Wide Name. */
  waysTo(wwn: string): number {
    return this.ways.get(wwn) ?? 0;
  }
}
