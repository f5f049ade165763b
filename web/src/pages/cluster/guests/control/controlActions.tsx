import type { ClusterGuest } from '../../../../api/guests';
import { isRunning } from '../../clusterDetail';
import type { GuestAction, GuestContext } from '../guestExtras';
import { MigrateGuestDialog } from './MigrateGuestDialog';
import { PutUnderClusterDialog } from './PutUnderClusterDialog';
import { ReleaseGuestDialog } from './ReleaseGuestDialog';

/** Where it runs now; else where somebody last had it. */
export function homeOf(guest: ClusterGuest): string {
  const runs = guest.places.find((place) => place.state === 'RUNNING');
  return (runs ?? guest.places.find((place) => place.persistent) ?? guest.places[0])?.node ?? '';
}

const runs = (guest: ClusterGuest) => guest.places.some((place) => place.state === 'RUNNING');

/** Why nobody may, or can, change the configuration now. */
function notNow({ cluster, may, t }: GuestContext): string | null {
  if (!may('CONFIGURE')) return t('cluster.disabled.configure');
  return isRunning(cluster) ? null : t('cluster.disabled.noMember');
}

/** What a cluster can do with a guest: take it under its control, release it, and move it live. */
export const controlActions: readonly GuestAction[] = [
  {
    key: 'putUnderCluster',
    label: ({ t }) => t('guestControl.menu.put'),
    applies: ({ guest }) => !guest.control && guest.places.length > 0,
    disabledReason: notNow,
    Dialog: ({ guest, onClose }) => (
      <PutUnderClusterDialog node={homeOf(guest)} guest={guest.name} onClose={onClose} />
    ),
  },
  {
    key: 'migrateGuest',
    label: ({ t }) => t('guestControl.menu.migrate'),
    applies: ({ guest }) => runs(guest) && (guest.control ? guest.control.live : true),
    disabledReason: (context) =>
      context.guest.control && context.may('OPERATE') && isRunning(context.cluster)
        ? null
        : notNow(context),
    Dialog: ({ guest, onClose }) => (
      <MigrateGuestDialog
        node={homeOf(guest)}
        guest={guest.name}
        service={guest.control?.service ?? null}
        onClose={onClose}
      />
    ),
  },
  {
    key: 'releaseFromCluster',
    label: ({ t }) => t('guestControl.menu.release'),
    applies: ({ guest }) => guest.control !== null && guest.control !== undefined,
    disabledReason: notNow,
    Dialog: ({ guest, onClose }) =>
      guest.control ? (
        <ReleaseGuestDialog
          guest={guest.name}
          resource={guest.control.resource}
          onClose={onClose}
        />
      ) : null,
  },
];
