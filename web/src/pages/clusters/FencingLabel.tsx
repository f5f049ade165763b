import { useTranslation } from 'react-i18next';
import type { ClusterSummary } from '../../api/types';
import { RelativeTime } from '../../components/RelativeTime';
import { StatusLabel } from '../../components/StatusLabel';

/** Whether a cluster can fence, and when that was last proved. */
export function FencingLabel({ fencing }: { fencing: ClusterSummary['fencing'] }) {
  const { t } = useTranslation();
  if (!fencing.enabled || fencing.devices === 0) {
    return <StatusLabel status="error">{t('clusters.fencingOff')}</StatusLabel>;
  }
  if (!fencing.proved) {
    return <StatusLabel status="warning">{t('clusters.fencingUnproved')}</StatusLabel>;
  }
  return (
    <>
      <StatusLabel status="ok">{t('clusters.fencingProved')}</StatusLabel>{' '}
      <small>
        <RelativeTime at={fencing.proved} />
      </small>
    </>
  );
}
