import { useTranslation } from 'react-i18next';
import type { ClusterGuest } from '../api/guests';
import { NothingHere } from '../components/NothingHere';
import { GuestFacts } from './GuestFacts';
import { GuestViews } from './GuestViews';
import './guests.css';

interface GuestDetailsProps {
  name: string;
  /** None where no node knows a guest of that name any more. */
  guest: ClusterGuest | undefined;
  heard: ReadonlyMap<string, string | null>;
  /** luci's id of the cluster; null for a system in none. */
  cluster: string | null;
}

/** All about one guest. */
export function GuestDetails({ name, guest, heard, cluster }: GuestDetailsProps) {
  const { t } = useTranslation();
  if (!guest) {
    return (
      <NothingHere compact headingLevel="h3" title={t('guests.gone', { name })}>
        {t('guests.goneAbout')}
      </NothingHere>
    );
  }
  return (
    <div className="conga-guest-facts">
      <GuestFacts guest={guest} heard={heard} cluster={cluster} />
      <GuestViews guest={guest} cluster={cluster} />
    </div>
  );
}
