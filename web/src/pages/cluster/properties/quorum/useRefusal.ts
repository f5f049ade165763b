import { useTranslation } from 'react-i18next';
import { isRunning } from '../../clusterDetail';
import { useCluster, useMay } from '../../useCluster';

/** Why nothing can be changed here now; null where it can. */
export function useRefusal(): string | null {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  if (!may('CONFIGURE')) return t('cluster.disabled.configure');
  return isRunning(detail) ? null : t('quorum.notRunning');
}
