import { useTranslation } from 'react-i18next';
import { isRunning } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';

/** Why options kept in the CIB can't be changed now, and why corosync.conf can't. */
export function useReasons(): { cib: string | null; corosync: string | null } {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  if (!may('CONFIGURE')) {
    const reason = t('cluster.disabled.configure');
    return { cib: reason, corosync: reason };
  }
  return {
    cib: isRunning(detail) ? null : t('cluster.disabled.noMember'),
    corosync: detail.corosync ? null : t('cluster.disabled.noConfiguration'),
  };
}
