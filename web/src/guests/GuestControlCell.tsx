import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GuestControl } from '../api/guests';

interface GuestControlCellProps {
  control: GuestControl | null | undefined;
  /** luci's id of the cluster; null for a system in none. */
  cluster: string | null;
}

/** The service that controls a guest, its failover domain, and whether it moves live. */
export function GuestControlCell({ control, cluster }: GuestControlCellProps) {
  const { t } = useTranslation();
  if (!control) return t(cluster === null ? 'guests.control.noCluster' : 'guests.control.none');
  return (
    <>
      {cluster === null ? (
        control.service
      ) : (
        <Link
          to={`/clusters/${encodeURIComponent(cluster)}/services?resource=${encodeURIComponent(control.service)}`}
        >
          {control.service}
        </Link>
      )}
      <div className="conga-subtle">
        {control.domain
          ? t('guests.control.domain', { domain: control.domain })
          : t('guests.control.noDomain')}
      </div>
      <div className="conga-subtle">{t(`guests.control.${control.live ? 'live' : 'notLive'}`)}</div>
      {!control.managed && <div className="conga-subtle">{t('guests.control.unmanaged')}</div>}
    </>
  );
}
