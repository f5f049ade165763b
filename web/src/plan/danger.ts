import { storageNameToType } from '../pages/storage/actions/storageDanger';
import type { Intent } from './model';

/** The name that has to be typed before this is applied; none where a click is enough. */
export function nameToType(intent: Intent, named: string): string | undefined {
  switch (intent.type) {
    case 'deleteCluster':
      return named;
    case 'fenceNode':
      return intent.action === 'on' ? undefined : intent.node;
    case 'removeNode':
      return intent.node;
    case 'proveFencing':
      return intent.proof === 'REBOOT' ? intent.node : undefined;
    case 'forceOffGuest':
      return intent.guest;
    case 'deleteResource':
      return intent.resource;
    case 'setSbd':
      // Its disks get a new header: what is erased is typed.
      return intent.devices.length > 0 ? intent.devices.join(' ') : undefined;
    case 'changeStorage':
    case 'formatAndMount':
      return storageNameToType(intent, named);
    default:
      return undefined;
  }
}

/** Whether the button that applies it is drawn as dangerous. */
export function isDangerous(intent: Intent): boolean {
  return (
    nameToType(intent, '') !== undefined ||
    intent.type === 'stopCluster' ||
    intent.type === 'setQuorumOptions' ||
    intent.type === 'rebootNode' ||
    intent.type === 'maintainNodes'
  );
}
