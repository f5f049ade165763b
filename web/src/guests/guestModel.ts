import type { ClusterGuest, GuestDisk, GuestPlace, GuestState, SystemGuests } from '../api/guests';
import type { Status } from '../components/StatusLabel';

/** How a state looks; the word stands beside it. */
export const guestStatus: Record<GuestState, Status> = {
  RUNNING: 'ok',
  BLOCKED: 'ok',
  PAUSED: 'warning',
  SHUTTING_DOWN: 'progress',
  SHUT_OFF: 'off',
  CRASHED: 'error',
  SUSPENDED: 'info',
  UNKNOWN: 'unknown',
};

const dead = new Set<GuestState>(['SHUT_OFF', 'CRASHED', 'UNKNOWN']);

/** Whether it holds memory and may write to its disks, as the protocol has it. */
export function alive(state: GuestState): boolean {
  return !dead.has(state);
}

const executing = new Set<GuestState>(['RUNNING', 'BLOCKED', 'SHUTTING_DOWN']);

const there = (place: GuestPlace) => !place.gone && alive(place.state);

/** Where it is alive, as last heard. */
export function alivePlaces(guest: ClusterGuest): GuestPlace[] {
  return guest.places.filter(there);
}

/** Where it does something now, as its nodes tell; more than one is a disaster. */
export function executingPlaces(guest: ClusterGuest): GuestPlace[] {
  return guest.places.filter((place) => place.current && executing.has(place.state));
}

/** How sure it is that it runs there. A guest that comes by live migration is paused there until the other end stopped. */
export function certainty(guest: ClusterGuest, place: GuestPlace): 'runs' | 'paused' | 'lastSeen' {
  if (!place.current) return 'lastSeen';
  return executing.has(place.state) || executingPlaces(guest).length === 0 ? 'runs' : 'paused';
}

/** The place whose state stands for the guest: where it runs, before where it is off. */
export function mainPlace(guest: ClusterGuest): GuestPlace | undefined {
  const ordered = [...guest.places].sort(
    (a, b) =>
      Number(there(b)) - Number(there(a)) ||
      Number(executing.has(b.state)) - Number(executing.has(a.state)) ||
      Number(b.current) - Number(a.current),
  );
  return ordered[0];
}

/** When each system was last heard, for what is shown of one that does not answer. */
export function heardBySystem(members: readonly SystemGuests[]): Map<string, string | null> {
  return new Map(members.map((member) => [member.system, member.heard ?? null]));
}

/** File systems that several nodes can have at once. */
const shared = new Set([
  'gfs2',
  'ocfs2',
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'afs',
  'ceph',
  'glusterfs',
  'fuse.glusterfs',
  'gpfs',
  'lustre',
  'beegfs',
]);

/** Whether the disk lies on a file system that only one node has: the guest can't go anywhere else. */
export function liesOnOneNode(disk: GuestDisk): boolean {
  return (
    disk.kind === 'FILE' &&
    !disk.cdrom &&
    Boolean(disk.fileSystem) &&
    !shared.has(disk.fileSystem ?? '')
  );
}

/** The guests of one system in the shape of a cluster's; `known` brings who controls them. */
export function guestsOfSystem(
  of: SystemGuests,
  known: readonly ClusterGuest[] = [],
): ClusterGuest[] {
  return (of.guests?.guests ?? []).map((guest) => ({
    ...guest,
    control: known.find((one) => one.name === guest.name)?.control ?? null,
    places: [
      {
        system: of.system,
        node: of.node ?? of.name,
        state: guest.state,
        reason: guest.reason,
        current: of.contact.state === 'CONNECTED',
        gone: false,
        persistent: guest.persistent,
        autostart: guest.autostart,
      },
    ],
  }));
}

/** Why there is nothing to show, over all systems that could have guests. */
export type Emptiness = 'notHeard' | 'noLibvirt' | 'silent' | 'none';

export function emptiness(members: readonly SystemGuests[]): Emptiness {
  const heard = members.flatMap((member) => (member.guests ? [member.guests] : []));
  if (heard.length === 0) return 'notHeard';
  if (heard.some((view) => view.hypervisor)) return 'none';
  return heard.some((view) => view.problems.length > 0) ? 'silent' : 'noLibvirt';
}
