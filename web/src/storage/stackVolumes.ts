import type { LogicalVolume } from '../api/storage';
import type { Mark } from './stack';
import type { StackBase } from './stackBase';
import { ALMOST_FULL } from './storageIndex';

/** LVM: physical volumes, groups, and the volumes that people work with. */
export function volumes(base: StackBase) {
  for (const group of base.view.volumeGroups) {
    const marks: Mark[] = [];
    if (group.missing > 0) {
      marks.push({ key: 'missing', tone: 'error', values: { count: group.missing } });
    }
    if (group.lockType) {
      marks.push({ key: 'shared', tone: 'ok', values: { type: group.lockType } });
    }
    base.add({
      id: base.key('group', group.name),
      lane: 'group',
      kind: 'group',
      title: group.name,
      detail: '',
      bytes: group.bytes,
      marks,
      page: '/groups',
    });
  }
  for (const volume of base.view.physicalVolumes) {
    const device = base.index.at(volume.device);
    const id = base.key('pv', volume.uuid);
    base.add({
      id,
      lane: 'member',
      kind: 'physicalVolume',
      title: device ? device.name : (volume.device ?? volume.uuid.slice(0, 6)),
      detail: '',
      bytes: volume.bytes,
      marks: volume.missing ? [{ key: 'missing', tone: 'error', values: { count: 1 } }] : [],
      page: '/groups',
    });
    if (device) base.edge(base.itemOf(device), id);
    if (volume.group) {
      base.edge(id, base.key('group', volume.group), volume.missing ? 'failed' : undefined);
    }
  }
  const shown = base.view.logicalVolumes.filter((volume) => !volume.name.startsWith('['));
  shown.forEach((volume) => logicalVolume(base, volume));
  for (const volume of shown) {
    const id = base.key('volume', `${volume.group}/${volume.name}`);
    const on = volume.pool ?? volume.origin;
    if (on && base.items.has(base.key('volume', `${volume.group}/${on}`))) {
      base.edge(
        base.key('volume', `${volume.group}/${on}`),
        id,
        volume.pool ? undefined : 'snapshot',
      );
    } else {
      base.edge(base.key('group', volume.group), id);
    }
  }
}

function logicalVolume(base: StackBase, volume: LogicalVolume) {
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
  if (volume.syncPercent !== null && volume.syncPercent !== undefined && volume.syncPercent < 100) {
    marks.push({
      key: 'working',
      tone: 'progress',
      values: { action: 'sync', percent: Math.round(volume.syncPercent) },
    });
  }
  if (!volume.active) marks.push({ key: 'inactive', tone: 'off' });
  base.add({
    id: base.key('volume', `${volume.group}/${volume.name}`),
    lane: 'volume',
    kind: volume.layout === 'thin-pool' ? 'pool' : volume.origin ? 'snapshot' : 'volume',
    title: volume.name,
    detail: volume.layout,
    bytes: volume.bytes,
    marks,
    page: '/volumes',
  });
}
