import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ClusterGuest } from '../api/guests';
import { StaleMark } from '../components/StaleMark';
import { bytesText } from '../storage/bytes';
import { GuestControlCell } from './GuestControlCell';
import { GuestDisks } from './GuestDisks';
import { PlaceState } from './GuestStateCell';

interface GuestFactsProps {
  guest: ClusterGuest;
  heard: ReadonlyMap<string, string | null>;
  /** luci's id of the cluster; null for a system in none. */
  cluster: string | null;
}

/** Everything that its nodes and its cluster tell of a guest. */
export function GuestFacts({ guest, heard, cluster }: GuestFactsProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.places')}
        </Title>
        {guest.places.length === 0 && <p>{t('guests.noPlaces')}</p>}
        <ul className="conga-plain-list">
          {guest.places.map((place) => (
            <li key={place.system}>
              <strong>{place.node}</strong> <PlaceState place={place} />{' '}
              {!place.current && (
                <StaleMark takenAt={heard.get(place.system)} viewOf={place.node} stale />
              )}
              <div className="conga-subtle" hidden={place.gone && !place.persistent}>
                {t(place.persistent ? 'guests.defined' : 'guests.transient')}
                {place.autostart && ` ${t('guests.startsAtBoot')}`}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.column.control')}
        </Title>
        <GuestControlCell control={guest.control} cluster={cluster} />
        {guest.control?.config && (
          <div className="conga-subtle conga-mono">{guest.control.config}</div>
        )}
      </section>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.hardware')}
        </Title>
        <dl className="conga-facts">
          <dt>{t('guests.column.memory')}</dt>
          <dd>{guest.memoryBytes > 0 ? bytesText(guest.memoryBytes, i18n.language) : '–'}</dd>
          <dt>{t('guests.column.cpus')}</dt>
          <dd>{guest.cpus || '–'}</dd>
          <dt>UUID</dt>
          <dd className="conga-mono">{guest.uuid || '–'}</dd>
        </dl>
      </section>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.column.disks')}
        </Title>
        <GuestDisks disks={guest.disks} cluster={cluster !== null && !guest.control?.live} whole />
      </section>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.column.networks')}
        </Title>
        <ul className="conga-plain-list">
          {guest.interfaces.map((one) => (
            <li key={one.mac}>
              {one.source || one.kind} <span className="conga-subtle">{one.model}</span>{' '}
              <span className="conga-mono">{one.mac}</span>
            </li>
          ))}
          {guest.interfaces.length === 0 && <li>–</li>}
        </ul>
      </section>
    </>
  );
}
