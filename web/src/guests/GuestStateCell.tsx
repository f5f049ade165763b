import { useTranslation } from 'react-i18next';
import type { ClusterGuest, GuestPlace } from '../api/guests';
import { StaleMark } from '../components/StaleMark';
import { StatusLabel } from '../components/StatusLabel';
import { executingPlaces, guestStatus, mainPlace } from './guestModel';

/** One node's word for it. */
export function PlaceState({ place }: { place: GuestPlace }) {
  const { t } = useTranslation();
  if (place.gone) return <StatusLabel status="off">{t('guests.goneFrom')}</StatusLabel>;
  return (
    <StatusLabel
      status={guestStatus[place.state]}
      detail={place.reason ? t('guests.reason', { reason: place.reason }) : undefined}
    >
      {t(`guests.state.${place.state}`)}
    </StatusLabel>
  );
}

interface GuestStateCellProps {
  guest: ClusterGuest;
  heard: ReadonlyMap<string, string | null>;
}

/** The state in a word, and whose old word it is where its node does not answer. */
export function GuestStateCell({ guest, heard }: GuestStateCellProps) {
  const { t } = useTranslation();
  const place = mainPlace(guest);
  const twice = executingPlaces(guest).length > 1;
  if (!place) {
    return (
      <StatusLabel status={guest.control?.nodes.length ? 'unknown' : 'off'}>
        {guest.control?.nodes.length
          ? t('guests.onlyCluster', { state: guest.control.state })
          : t('guests.state.SHUT_OFF')}
      </StatusLabel>
    );
  }
  return (
    <span className="conga-guest-state">
      <PlaceState place={place} />
      {twice && <StatusLabel status="error">{t('guests.twice')}</StatusLabel>}
      {!place.current && <StaleMark takenAt={heard.get(place.system)} viewOf={place.node} stale />}
    </span>
  );
}
