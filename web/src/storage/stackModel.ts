/** What the stack picture and its table show, from a system's view. Pure. */
import type { BlockDevice, LogicalVolume, StorageView } from '../api/storage';
import { percentUsed } from './bytes';
import { ALMOST_FULL, StorageIndex } from './storageIndex';

export const lanes = [
  'disk',
  'path',
  'member',
  'group',
  'volume',
  'encrypted',
  'fileSystem',
  'mount',
] as const;
export type Lane = (typeof lanes)[number];

export type Tone = 'ok' | 'warning' | 'error' | 'progress' | 'off';

/** A word about an item: the key of a text, with what it says. */
export interface Mark {
  key:
    | 'degraded'
    | 'working'
    | 'missing'
    | 'lacks'
    | 'health'
    | 'inactive'
    | 'almostFull'
    | 'metadataFull'
    | 'failedPath'
    | 'shared'
    | 'readOnly'
    | 'locked'
    | 'spare'
    | 'inconsistent';
  tone: Tone;
  values?: Record<string, string | number>;
}

export interface StackItem {
  id: string;
  lane: Lane;
  /** What it is, as a key below storage.kinds. */
  kind: string;
  title: string;
  /** A second line, as it is: file system type, level, model. */
  detail: string;
  bytes: number | null;
  marks: Mark[];
  /** The page that lists it, below the system's. */
  page: string;
  /** Whose it is; empty for a disk that several nodes share. */
  node: string;
}

export interface StackEdge {
  from: string;
  to: string;
  /** Drawn on the edge: that it is broken, or what kind it is. */
  label?: 'failed' | 'snapshot' | 'spare' | 'rebuilding';
}

export interface Stack {
  items: StackItem[];
  edges: StackEdge[];
}

const worst: Record<Tone, number> = { error: 4, warning: 3, progress: 2, off: 1, ok: 0 };

/** The worst of an item's marks. */
export function toneOf(item: StackItem): Tone {
  return item.marks.reduce<Tone>(
    (found, mark) => (worst[mark.tone] > worst[found] ? mark.tone : found),
    'ok',
  );
}

const diskKinds = new Set(['DISK', 'LOOP', 'ROM', 'OTHER']);
/** A file system is what is none of these. */
const members = new Set(['LVM2_member', 'linux_raid_member', 'mpath_member', 'crypto_LUKS']);

/** Where device-mapper has an active volume; hyphens in names are doubled there. */
function mapperPath(volume: LogicalVolume): string {
  const escaped = (name: string) => name.replaceAll('-', '--');
  return `/dev/mapper/${escaped(volume.group)}-${escaped(volume.name)}`;
}

class StackBuilder {
  readonly items = new Map<string, StackItem>();
  readonly edges = new Map<string, StackEdge>();
  private readonly index: StorageIndex;
  private readonly ofVolume = new Map<string, LogicalVolume>();

  constructor(
    private readonly view: StorageView,
    private readonly prefix: string,
  ) {
    this.index = new StorageIndex(view);
    for (const volume of view.logicalVolumes) {
      const device = this.index.at(volume.device) ?? this.index.at(mapperPath(volume));
      if (device && !volume.name.startsWith('[')) this.ofVolume.set(device.name, volume);
    }
  }

  build(): Stack {
    this.view.devices.forEach((device) => this.device(device));
    this.arrays();
    this.multipaths();
    this.volumes();
    this.contents();
    this.swaps();
    return { items: [...this.items.values()], edges: [...this.edges.values()] };
  }

  private add(item: Omit<StackItem, 'node' | 'marks'> & { marks?: Mark[] }): StackItem {
    const known = this.items.get(item.id);
    if (known) return known;
    const made = { ...item, marks: item.marks ?? [], node: this.prefix };
    this.items.set(item.id, made);
    return made;
  }

  private edge(from: string | null, to: string, label?: StackEdge['label']) {
    if (from && this.items.has(from) && this.items.has(to) && from !== to) {
      this.edges.set(`${from} ${to}`, { from, to, label });
    }
  }

  private key(kind: string, name: string): string {
    return `${this.prefix}|${kind}:${name}`;
  }

  /** The item that stands for a device; null for one that has none, such as a part of a hidden volume. */
  private itemOf(device: BlockDevice): string | null {
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
    const ways = this.view.devices.filter((other) => other.hardware?.wwn === wwn);
    return ways.length > 1 ? this.key('path', device.name) : this.key('wwn', wwn);
  }

  private device(device: BlockDevice) {
    const id = this.itemOf(device);
    if (!id) return;
    const marks: Mark[] = device.readOnly ? [{ key: 'readOnly', tone: 'off' }] : [];
    if (diskKinds.has(device.kind) && device.parents.length === 0) this.disk(device, id, marks);
    else if (device.kind === 'PARTITION' || device.kind === 'MULTIPATH') {
      this.add({
        id,
        lane: 'path',
        kind: device.kind === 'PARTITION' ? 'partition' : 'multipath',
        title: device.kind === 'PARTITION' ? device.name : device.path.replace('/dev/mapper/', ''),
        detail: device.partition?.label ?? '',
        bytes: device.bytes,
        marks,
        page: '/disks',
      });
    } else if (device.kind === 'ENCRYPTED') return;
    else if (device.kind === 'LOGICAL_VOLUME') {
      if (this.ofVolume.has(device.name)) return;
      this.add({
        id,
        lane: 'volume',
        kind: 'volume',
        title: device.path.replace('/dev/mapper/', ''),
        detail: '',
        bytes: device.bytes,
        page: '/volumes',
      });
    } else if (device.kind === 'RAID') return;
    else {
      this.add({
        id,
        lane: 'path',
        kind: 'device',
        title: device.name,
        detail: '',
        bytes: device.bytes,
        marks,
        page: '/disks',
      });
    }
    for (const parent of device.parents) {
      const below = this.index.named(parent);
      if (below) this.edge(this.itemOf(below), id);
    }
  }

  private disk(device: BlockDevice, id: string, marks: Mark[]) {
    const wwn = device.hardware?.wwn;
    const several = wwn !== null && wwn !== undefined && id === this.key('path', device.name);
    const diskId = several ? this.key('wwn', wwn) : id;
    const model = [device.hardware?.vendor, device.hardware?.model].filter(Boolean).join(' ');
    this.add({
      id: diskId,
      lane: 'disk',
      kind: device.kind === 'LOOP' ? 'loop' : device.kind === 'ROM' ? 'rom' : 'disk',
      title: several ? model || (device.hardware?.serial ?? wwn) : device.name,
      detail: several ? (device.hardware?.serial ?? wwn) : model,
      bytes: device.bytes,
      marks,
      page: '/disks',
    });
    if (!several) return;
    this.add({
      id,
      lane: 'path',
      kind: 'path',
      title: device.name,
      detail: device.hardware?.transport ?? '',
      bytes: null,
      page: '/disks',
    });
    this.edge(diskId, id);
  }

  private arrays() {
    for (const array of this.view.arrays) {
      const id = this.key('device', array.device);
      const marks: Mark[] = [];
      if (array.degraded > 0) {
        marks.push({
          key: 'degraded',
          tone: 'error',
          values: { count: array.degraded, of: array.disks },
        });
      }
      if (array.work) {
        const { action, doneBytes, totalBytes } = array.work;
        marks.push({
          key: 'working',
          tone: 'progress',
          values: { action, percent: percentUsed(doneBytes, totalBytes) ?? 0 },
        });
      }
      this.add({
        id,
        lane: 'member',
        kind: 'array',
        title: array.name ?? array.device,
        detail: `${array.level} · ${array.device}`,
        bytes: this.index.named(array.device)?.bytes ?? null,
        marks,
        page: '/raid',
      });
      for (const member of array.members) {
        const device = this.index.named(member.device);
        const role = member.role;
        this.edge(
          device ? this.itemOf(device) : null,
          id,
          role === 'faulty'
            ? 'failed'
            : role === 'spare'
              ? 'spare'
              : role === 'rebuilding'
                ? 'rebuilding'
                : undefined,
        );
      }
      for (const partition of this.index
        .on(this.index.named(array.device) ?? ({ name: '' } as BlockDevice))
        .filter((one) => one.kind === 'PARTITION')) {
        this.edge(id, this.key('device', partition.name));
      }
    }
  }

  private multipaths() {
    for (const map of this.view.multipaths) {
      const failed = map.paths.filter((path) => path.state === 'failed' || path.check === 'faulty');
      for (const path of failed) {
        const item = this.items.get(this.key('path', path.device));
        item?.marks.push({ key: 'failedPath', tone: 'error' });
        const edge = this.edges.get(
          `${this.key('path', path.device)} ${this.key('device', map.device)}`,
        );
        if (edge) edge.label = 'failed';
      }
      if (failed.length > 0) {
        this.items.get(this.key('device', map.device))?.marks.push({
          key: 'lacks',
          tone: 'warning',
          values: { count: failed.length, of: map.paths.length },
        });
      }
    }
  }

  private volumes() {
    for (const group of this.view.volumeGroups) {
      const marks: Mark[] = [];
      if (group.missing > 0) {
        marks.push({ key: 'missing', tone: 'error', values: { count: group.missing } });
      }
      if (group.lockType) {
        marks.push({ key: 'shared', tone: 'ok', values: { type: group.lockType } });
      }
      this.add({
        id: this.key('group', group.name),
        lane: 'group',
        kind: 'group',
        title: group.name,
        detail: '',
        bytes: group.bytes,
        marks,
        page: '/groups',
      });
    }
    for (const volume of this.view.physicalVolumes) {
      const device = this.index.at(volume.device);
      const id = this.key('pv', volume.uuid);
      this.add({
        id,
        lane: 'member',
        kind: 'physicalVolume',
        title: device ? device.name : (volume.device ?? volume.uuid.slice(0, 6)),
        detail: '',
        bytes: volume.bytes,
        marks: volume.missing ? [{ key: 'missing', tone: 'error', values: { count: 1 } }] : [],
        page: '/groups',
      });
      if (device) this.edge(this.itemOf(device), id);
      if (volume.group) {
        this.edge(id, this.key('group', volume.group), volume.missing ? 'failed' : undefined);
      }
    }
    const shown = this.view.logicalVolumes.filter((volume) => !volume.name.startsWith('['));
    shown.forEach((volume) => this.volume(volume));
    for (const volume of shown) {
      const id = this.key('volume', `${volume.group}/${volume.name}`);
      const on = volume.pool ?? (volume.origin && !volume.pool ? volume.origin : null);
      if (on && this.items.has(this.key('volume', `${volume.group}/${on}`))) {
        this.edge(
          this.key('volume', `${volume.group}/${on}`),
          id,
          volume.pool ? undefined : 'snapshot',
        );
      } else {
        this.edge(this.key('group', volume.group), id);
      }
    }
  }

  private volume(volume: LogicalVolume) {
    const marks: Mark[] = [];
    if (volume.health) {
      marks.push({ key: 'health', tone: 'error', values: { health: volume.health } });
    }
    const fills = volume.layout.endsWith('pool') || (volume.origin !== null && !volume.pool);
    if (fills && (volume.dataPercent ?? 0) >= ALMOST_FULL) {
      marks.push({
        key: 'almostFull',
        tone: 'error',
        values: { percent: Math.round(volume.dataPercent ?? 0) },
      });
    }
    if (fills && (volume.metadataPercent ?? 0) >= ALMOST_FULL) {
      marks.push({
        key: 'metadataFull',
        tone: 'error',
        values: { percent: Math.round(volume.metadataPercent ?? 0) },
      });
    }
    if (
      volume.syncPercent !== null &&
      volume.syncPercent !== undefined &&
      volume.syncPercent < 100
    ) {
      marks.push({
        key: 'working',
        tone: 'progress',
        values: { action: 'sync', percent: Math.round(volume.syncPercent) },
      });
    }
    if (!volume.active) marks.push({ key: 'inactive', tone: 'off' });
    this.add({
      id: this.key('volume', `${volume.group}/${volume.name}`),
      lane: 'volume',
      kind: volume.layout === 'thin-pool' ? 'pool' : volume.origin ? 'snapshot' : 'volume',
      title: volume.name,
      detail: volume.layout,
      bytes: volume.bytes,
      marks,
      page: '/volumes',
    });
  }

  private contents() {
    for (const device of this.view.devices) {
      const content = device.content;
      const below = device.kind === 'ENCRYPTED' ? this.encryptedBelow(device) : this.itemOf(device);
      if (!content || !below || !this.items.has(below)) continue;
      if (content.type === 'crypto_LUKS') {
        this.encrypted(device, below);
      } else if (!members.has(content.type) && content.type !== 'swap') {
        this.fileSystem(device, below);
      }
    }
    for (const device of this.view.devices.filter((one) => one.kind === 'ENCRYPTED')) {
      const below = this.encryptedBelow(device);
      if (device.content && !members.has(device.content.type) && below) {
        this.fileSystem(device, below);
      }
    }
  }

  private encryptedBelow(device: BlockDevice): string | null {
    const parent = this.index.named(device.parents[0]);
    return parent ? this.key('luks', parent.name) : null;
  }

  private encrypted(device: BlockDevice, below: string) {
    const open = this.index.on(device).find((one) => one.kind === 'ENCRYPTED');
    const id = this.key('luks', device.name);
    this.add({
      id,
      lane: 'encrypted',
      kind: 'encrypted',
      title: open ? open.path.replace('/dev/mapper/', '') : device.name,
      detail: 'LUKS',
      bytes: device.bytes,
      marks: open ? [] : [{ key: 'locked', tone: 'off' }],
      page: '/encryption',
    });
    this.edge(below, id);
  }

  private fileSystem(device: BlockDevice, below: string) {
    const content = device.content;
    if (!content) return;
    const mounts = this.view.mounts.filter((mount) => mount.device === device.name);
    const percent = percentUsed(mounts[0]?.usedBytes, mounts[0]?.bytes);
    const writable = !mounts[0]?.options.includes('ro');
    const id = this.key('fs', device.name);
    this.add({
      id,
      lane: 'fileSystem',
      kind: 'fileSystem',
      title: content.label ?? content.type,
      detail: content.type,
      bytes: mounts[0]?.bytes ?? device.bytes,
      marks:
        percent !== null && percent >= ALMOST_FULL && writable
          ? [{ key: 'almostFull', tone: 'warning', values: { percent } }]
          : [],
      page: '/file-systems',
    });
    this.edge(below, id);
    for (const mount of mounts) {
      const mounted = this.key('mount', mount.target);
      this.add({
        id: mounted,
        lane: 'mount',
        kind: 'mount',
        title: mount.target,
        detail: '',
        bytes: null,
        page: '/file-systems',
      });
      this.edge(id, mounted);
    }
  }

  private swaps() {
    for (const device of this.view.devices.filter((one) => one.content?.type === 'swap')) {
      const below = this.itemOf(device);
      const id = this.key('fs', device.name);
      this.add({
        id,
        lane: 'fileSystem',
        kind: 'swap',
        title: device.content?.label ?? 'swap',
        detail: 'swap',
        bytes: device.bytes,
        page: '/file-systems',
      });
      this.edge(below, id);
    }
  }
}

/** A system's stack. The prefix tells the items of several systems apart. */
export function stackOf(view: StorageView, prefix: string = view.node): Stack {
  return new StackBuilder(view, prefix).build();
}

/** Items that hang together with these, over all edges. */
export function connected(stack: Stack, start: ReadonlySet<string>): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of stack.edges) {
    next.set(from, [...(next.get(from) ?? []), to]);
    next.set(to, [...(next.get(to) ?? []), from]);
  }
  const found = new Set(start);
  const waiting = [...start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const other of next.get(id) ?? []) {
      if (!found.has(other)) {
        found.add(other);
        waiting.push(other);
      }
    }
  }
  return found;
}

/** The part of a stack that has these items. */
export function only(stack: Stack, ids: ReadonlySet<string>): Stack {
  return {
    items: stack.items.filter((item) => ids.has(item.id)),
    edges: stack.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  };
}
