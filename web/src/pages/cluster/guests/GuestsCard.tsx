import { useTranslation } from 'react-i18next';
import { useClusterGuests } from '../../../api/guests';
import { alivePlaces } from '../../../guests/guestModel';
import { CountCard } from '../../overview/CountCard';
import { useCluster } from '../useCluster';

/** How many guests the cluster has; nothing where none of its nodes has libvirt. */
export function GuestsCard() {
  const { t } = useTranslation();
  const { summary } = useCluster();
  const { data } = useClusterGuests(summary.id);
  if (!data?.members.some((member) => member.guests?.hypervisor)) return null;
  const running = data.guests.filter((guest) => alivePlaces(guest).length > 0).length;
  return (
    <CountCard
      to={`/clusters/${encodeURIComponent(summary.id)}/guests`}
      name={t('guests.title')}
      count={data.guests.length}
      detail={t('guests.card', { running, all: data.guests.length })}
    />
  );
}
