import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { System } from '../../api/types';
import type { Column } from '../../components/SortableTable';
import { StatusLabel } from '../../components/StatusLabel';
import { ContactLabel } from './ContactLabel';
import { addressOf, trustStatus } from './systemState';

/** The columns of every list of systems. */
export function useSystemColumns(): readonly Column<System>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('common.name'),
        sortValue: (system) => system.name,
        render: (system) => (
          <Link to={`/systems/${encodeURIComponent(system.id)}`} className="conga-name">
            {system.name}
          </Link>
        ),
      },
      {
        key: 'address',
        title: t('systems.address'),
        sortValue: (system) => addressOf(system),
        render: (system) => <span className="conga-name">{addressOf(system)}</span>,
      },
      {
        key: 'trust',
        title: t('systems.trust'),
        sortValue: (system) => t(`systems.trusts.${system.trust}`),
        render: (system) => (
          <StatusLabel status={trustStatus[system.trust]}>
            {t(`systems.trusts.${system.trust}`)}
          </StatusLabel>
        ),
      },
      {
        key: 'contact',
        title: t('systems.contact'),
        sortValue: (system) => t(`systems.contacts.${system.contact.state}`),
        render: (system) => <ContactLabel contact={system.contact} />,
      },
      {
        key: 'operatingSystem',
        title: t('systems.operatingSystem'),
        sortValue: (system) => system.facts?.operatingSystem,
        render: (system) => system.facts?.operatingSystem ?? t('common.unknown'),
      },
      {
        key: 'cluster',
        title: t('places.cluster'),
        sortValue: (system) => system.cluster?.name,
        render: (system) =>
          system.cluster ? (
            <Link to={`/clusters/${encodeURIComponent(system.cluster.id)}`} className="conga-name">
              {system.cluster.name}
            </Link>
          ) : (
            <Unmanaged system={system} />
          ),
      },
    ],
    [t],
  );
}

/** A system outside every cluster that luci manages; it may be a member of one it does not. */
function Unmanaged({ system }: { system: System }) {
  const { t } = useTranslation();
  const membership = system.facts?.membership;
  if (membership?.type !== 'member') return t('common.none');
  return (
    <Link to={`/clusters/adopt?system=${encodeURIComponent(system.id)}`}>
      {t('systems.notManaged', { cluster: membership.configuration.clusterName })}
    </Link>
  );
}
