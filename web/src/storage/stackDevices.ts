import type { BlockDevice } from '../api/storage';
import { percentUsed } from './bytes';
import { modelOf } from './model';
import type { Mark } from './stack';
import type { StackBase } from './stackBase';

const diskKinds = new Set(['DISK', 'LOOP', 'ROM', 'OTHER']);

/** Disks, partitions, paths and maps. */
export function device(base: StackBase, device: BlockDevice) {
  const id = base.itemOf(device);
  if (!id) return;
  const marks: Mark[] = device.readOnly ? [{ key: 'readOnly', tone: 'off' }] : [];
  if (diskKinds.has(device.kind) && device.parents.length === 0) disk(base, device, id, marks);
  else if (device.kind === 'PARTITION' || device.kind === 'MULTIPATH') {
    base.add({
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
    if (base.ofVolume.has(device.name)) return;
    base.add({
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
    base.add({
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
    const below = base.index.named(parent);
    if (below) base.edge(base.itemOf(below), id);
  }
}

function disk(base: StackBase, device: BlockDevice, id: string, marks: Mark[]) {
  const wwn = device.hardware?.wwn;
  const several = wwn !== null && wwn !== undefined && id === base.key('path', device.name);
  const diskId = several ? base.key('wwn', wwn) : id;
  const model = modelOf(device);
  base.add({
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
  base.add({
    id,
    lane: 'path',
    kind: 'path',
    title: device.name,
    detail: device.hardware?.transport ?? '',
    bytes: null,
    page: '/disks',
  });
  base.edge(diskId, id);
}

/** MD arrays and what they are made of. */
export function arrays(base: StackBase) {
  for (const array of base.view.arrays) {
    const id = base.key('device', array.device);
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
    base.add({
      id,
      lane: 'member',
      kind: 'array',
      title: array.name ?? array.device,
      detail: `${array.level} · ${array.device}`,
      bytes: base.index.named(array.device)?.bytes ?? null,
      marks,
      page: '/raid',
    });
    for (const member of array.members) {
      const device = base.index.named(member.device);
      const role = member.role;
      base.edge(
        device ? base.itemOf(device) : null,
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
    for (const partition of base.index
      .on(base.index.named(array.device) ?? ({ name: '' } as BlockDevice))
      .filter((one) => one.kind === 'PARTITION')) {
      base.edge(id, base.key('device', partition.name));
    }
  }
}

/** Which paths of multipath maps failed. */
export function multipaths(base: StackBase) {
  for (const map of base.view.multipaths) {
    const failed = map.paths.filter((path) => path.state === 'failed' || path.check === 'faulty');
    for (const path of failed) {
      const item = base.items.get(base.key('path', path.device));
      item?.marks.push({ key: 'failedPath', tone: 'error' });
      const edge = base.edges.get(
        `${base.key('path', path.device)} ${base.key('device', map.device)}`,
      );
      if (edge) edge.label = 'failed';
    }
    if (failed.length > 0) {
      base.items.get(base.key('device', map.device))?.marks.push({
        key: 'lacks',
        tone: 'warning',
        values: { count: failed.length, of: map.paths.length },
      });
    }
  }
}
