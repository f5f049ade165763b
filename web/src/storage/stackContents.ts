import type { BlockDevice } from '../api/storage';
import { percentUsed } from './bytes';
import type { StackBase } from './stackBase';
import { ALMOST_FULL } from './storageIndex';

/** A file system is what is none of these. */
const members = new Set(['LVM2_member', 'linux_raid_member', 'mpath_member', 'crypto_LUKS']);

/** Encryption, file systems and where they are mounted. */
export function contents(base: StackBase) {
  for (const device of base.view.devices) {
    const content = device.content;
    const below = device.kind === 'ENCRYPTED' ? base.encryptedBelow(device) : base.itemOf(device);
    if (!content || !below || !base.items.has(below)) continue;
    if (content.type === 'crypto_LUKS') {
      encrypted(base, device, below);
    } else if (!members.has(content.type) && content.type !== 'swap') {
      fileSystem(base, device, below);
    }
  }
  for (const device of base.view.devices.filter((one) => one.kind === 'ENCRYPTED')) {
    const below = base.encryptedBelow(device);
    if (device.content && !members.has(device.content.type) && below) {
      fileSystem(base, device, below);
    }
  }
}

function encrypted(base: StackBase, device: BlockDevice, below: string) {
  const open = base.index.on(device).find((one) => one.kind === 'ENCRYPTED');
  const id = base.key('luks', device.name);
  base.add({
    id,
    lane: 'encrypted',
    kind: 'encrypted',
    title: open ? open.path.replace('/dev/mapper/', '') : device.name,
    detail: 'LUKS',
    bytes: device.bytes,
    marks: open ? [] : [{ key: 'locked', tone: 'off' }],
    page: '/encryption',
  });
  base.edge(below, id);
}

function fileSystem(base: StackBase, device: BlockDevice, below: string) {
  const content = device.content;
  if (!content) return;
  const mounts = base.index.mountsOf(device);
  const percent = percentUsed(mounts[0]?.usedBytes, mounts[0]?.bytes);
  const writable = !mounts[0]?.options.includes('ro');
  const id = base.key('fs', device.name);
  base.add({
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
  base.edge(below, id);
  for (const mount of mounts) {
    const mounted = base.key('mount', mount.target);
    base.add({
      id: mounted,
      lane: 'mount',
      kind: 'mount',
      title: mount.target,
      detail: '',
      bytes: null,
      page: '/file-systems',
    });
    base.edge(id, mounted);
  }
}

/** Swap spaces. */
export function swaps(base: StackBase) {
  for (const device of base.view.devices.filter((one) => one.content?.type === 'swap')) {
    const below = base.itemOf(device);
    const id = base.key('fs', device.name);
    base.add({
      id,
      lane: 'fileSystem',
      kind: 'swap',
      title: device.content?.label ?? 'swap',
      detail: 'swap',
      bytes: device.bytes,
      page: '/file-systems',
    });
    base.edge(below, id);
  }
}
