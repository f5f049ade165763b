import type { Intent } from '../../../plan/model';

/** The name of what is destroyed, to be typed before it is; undefined where a click is enough. */
export function storageNameToType(intent: Intent, named: string): string | undefined {
  if (intent.type === 'formatAndMount')
    return intent.erase.length > 0 ? intent.change.device : undefined;
  if (intent.type !== 'changeStorage') return undefined;
  const { change } = intent;
  switch (change.type) {
    case 'wipeDevice':
    case 'writePartitionTable':
    case 'deletePartition':
    case 'removePhysicalVolume':
    case 'eraseLuks':
      return change.device;
    case 'formatLuks':
    case 'makeFileSystem':
      return intent.erase.length > 0 ? change.device : undefined;
    case 'createArray':
      return intent.erase.length > 0 ? change.name : undefined;
    case 'createVolumeGroup':
      return intent.erase.length > 0 ? change.group : undefined;
    case 'deleteArray':
      return named || change.array;
    case 'removeVolumeGroup':
      return change.group;
    case 'removeLogicalVolume':
      return `${change.group}/${change.volume}`;
    case 'mergeSnapshot':
      return `${change.group}/${change.snapshot}`;
    default:
      return undefined;
  }
}
