import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RelativeTime } from '../../../components/RelativeTime';
import { StatusLabel } from '../../../components/StatusLabel';
import { useNow } from '../../../components/useNow';
import { isOld } from '../clusterDetail';
import { useCluster } from '../useCluster';

/** When a drill last showed that a service comes back; its report is one step away. */
export function LastProof({ service }: { service: string }) {
  const { t } = useTranslation();
  const detail = useCluster();
  const now = useNow();
  const proof = detail.serviceProofs.find((one) => one.service === service);
  const page = `/clusters/${encodeURIComponent(detail.summary.id)}/drills`;
  if (!proof)
    return (
      <Link to={page}>
        <StatusLabel status="info">{t('drills.neverProved')}</StatusLabel>
      </Link>
    );
  return (
    <>
      <StatusLabel status={isOld(proof.at, now) ? 'warning' : 'ok'}>
        <Link to={`${page}?drill=${encodeURIComponent(proof.drill)}`}>
          <RelativeTime at={proof.at} />
        </Link>
      </StatusLabel>
    </>
  );
}
