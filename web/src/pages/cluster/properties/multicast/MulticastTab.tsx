import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../../components/NothingHere';
import { useCluster } from '../../useCluster';
import { linksOf, parseCorosync, valuesOf } from '../../corosyncFile';
import { LinksCard } from './LinksCard';
import { TransportCard } from './TransportCard';

/** How the nodes reach each other: the transport, its encryption, its multicast address, its links. */
export function MulticastTab() {
  const { t } = useTranslation();
  const { corosync } = useCluster();
  const text = corosync?.text;
  const file = useMemo(() => parseCorosync(text ?? ''), [text]);
  if (!corosync)
    return (
      <NothingHere title={t('properties.multicast.unknown')}>
        {t('properties.multicast.unknownAbout')}
      </NothingHere>
    );
  const links = linksOf(file);
  return (
    <div className="conga-stack">
      <TransportCard links={links} />
      {corosync.transport === 'knet' && (
        <LinksCard links={links} mode={valuesOf(file, 'totem').link_mode ?? 'passive'} />
      )}
    </div>
  );
}
