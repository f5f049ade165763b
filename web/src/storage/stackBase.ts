import type { BlockDevice, LogicalVolume, StorageView } from '../api/storage';
import type { Mark, StackEdge, StackItem } from './stack';
import { StorageIndex } from './storageIndex';

/** Where device-mapper has an active volume; hyphens in names are doubled there. */
function mapperPath(volume: LogicalVolume): string {
  const escaped = (name: string) => name.replaceAll('-', '--');
  return `/dev/mapper/${escaped(volume.group)}-${escaped(volume.name)}`;
}

/** What is made of a view so far, and how its items are called. */
export class StackBase {
  readonly items = new Map<string, StackItem>();
  readonly edges = new Map<string, StackEdge>();
  readonly index: StorageIndex;
  readonly ofVolume = new Map<string, LogicalVolume>();

  constructor(
    readonly view: StorageView,
    readonly prefix: string,
  ) {
    this.index = new StorageIndex(view);
    for (const volume of view.logicalVolumes) {
      const device = this.index.at(volume.device) ?? this.index.at(mapperPath(volume));
      if (device && !volume.name.startsWith('[')) this.ofVolume.set(device.name, volume);
    }
  }

  add(item: Omit<StackItem, 'node' | 'marks'> & { marks?: Mark[] }): StackItem {
    const known = this.items.get(item.id);
    if (known) return known;
    const made = { ...item, marks: item.marks ?? [], node: this.prefix };
    this.items.set(item.id, made);
    return made;
  }

  edge(from: string | null, to: string, label?: StackEdge['label']) {
    if (from && this.items.has(from) && this.items.has(to) && from !== to) {
      this.edges.set(`${from} ${to}`, { from, to, label });
    }
  }

  key(kind: string, name: string): string {
    return `${this.prefix}|${kind}:${name}`;
  }

  /** The item that stands for a device; null for one that has none, such as a part of a hidden volume. */
  itemOf(device: BlockDevice): string | null {
    switch (device.kind) {
      case 'LOGICAL_VOLUME': {
        const volume = this.ofVolume.get(device.name);
        if (volume) return this.key('volume', `${volume.group}/${volume.name}`);
        return this.view.logicalVolumes.length === 0 ? this.key('device', device.name) : null;
      }
      case 'DISK':
        return device.hardware?.wwn && device.parents.length === 0
          ? this.pathOf(device)
          : this.key('device', device.name);
      default:
        return this.key('device', device.name);
    }
  }

  /** A disk with a World Wide Name is drawn once; several ways to it are items of their own. */
  private pathOf(device: BlockDevice): string {
    const wwn = device.hardware?.wwn ?? '';
    return this.index.waysTo(wwn) > 1 ? this.key('path', device.name) : this.key('wwn', wwn);
  }

  encryptedBelow(device: BlockDevice): string | null {
    const parent = this.index.named(device.parents[0]);
    return parent ? this.key('luks', parent.name) : null;
  }
}
