import type { TFunction } from 'i18next';
import type { ClusterGuest, GuestPlace } from '../api/guests';
import type { Permission } from '../api/types';
import type { MenuEntry } from '../components/ActionMenu';
import type { Intent } from '../plan/model';
import { alive, alivePlaces } from './guestModel';

interface Asked {
  t: TFunction;
  /** Whether the user may do that at the system. */
  may: (permission: Permission, system: string) => boolean;
  review: (intent: Intent) => void;
}

type Key = 'start' | 'shutDown' | 'forceOff' | 'autostartOn' | 'autostartOff';

/** Why it can't be done at that node now; null where it can. */
function reason(
  guest: ClusterGuest,
  place: GuestPlace,
  key: Key,
  { t, may }: Asked,
): string | null {
  const permission = key === 'autostartOn' || key === 'autostartOff' ? 'CONFIGURE' : 'OPERATE';
  if (!may(permission, place.system)) return t(`guests.disabled.${permission}`);
  if (guest.control) return t('guests.disabled.controlled', { service: guest.control.service });
  if (!place.current) return t('guests.disabled.unreachable', { node: place.node });
  const others = alivePlaces(guest).filter((other) => other.system !== place.system);
  if (key === 'start' && others[0])
    return t('guests.disabled.runsElsewhere', { node: others[0].node });
  if (key === 'start' && alive(place.state)) return t('guests.disabled.runs');
  if ((key === 'shutDown' || key === 'forceOff') && !alive(place.state))
    return t('guests.disabled.off');
  if ((key === 'autostartOn' || key === 'autostartOff') && !place.persistent)
    return t('guests.disabled.transient');
  return null;
}

function intent(guest: ClusterGuest, place: GuestPlace, key: Key): Intent {
  const of = { system: place.system, guest: guest.name };
  switch (key) {
    case 'start':
      return { type: 'startGuest', ...of };
    case 'shutDown':
      return { type: 'shutDownGuest', ...of };
    case 'forceOff':
      return { type: 'forceOffGuest', ...of };
    case 'autostartOn':
    case 'autostartOff':
      return { type: 'setGuestAutostart', ...of, on: key === 'autostartOn' };
  }
}

/** What can be done to a guest at its nodes; a node is named where several know the guest. */
export function guestEntries(guest: ClusterGuest, asked: Asked): MenuEntry[] {
  const running = alivePlaces(guest);
  const several = guest.places.length > 1;
  const entry = (place: GuestPlace, key: Key): MenuEntry => ({
    key: `${key}-${place.system}`,
    label: several
      ? asked.t(`guests.actionOn.${key}`, { node: place.node })
      : asked.t(`guests.action.${key}`),
    danger: key === 'forceOff',
    disabledReason: reason(guest, place, key, asked),
    onSelect: () => asked.review(intent(guest, place, key)),
  });
  const stoppable = running.length > 0 ? running : guest.places.slice(0, 1);
  return [
    ...guest.places.map((place) => entry(place, 'start')),
    ...stoppable.map((place) => entry(place, 'shutDown')),
    ...guest.places
      .filter((place) => place.persistent || !several)
      .map((place) => entry(place, place.autostart ? 'autostartOff' : 'autostartOn')),
    ...stoppable.map((place) => entry(place, 'forceOff')),
  ];
}
