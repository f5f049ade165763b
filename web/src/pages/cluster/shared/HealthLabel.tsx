import { useTranslation } from 'react-i18next';
import type { ClusterSummary } from '../../../api/types';
import { StatusLabel } from '../../../components/StatusLabel';
import { healthStatus } from '../../clusters/health';

/** A cluster's health in one word. */
export function HealthLabel({ health }: { health: ClusterSummary['health'] }) {
  const { t } = useTranslation();
  return <StatusLabel status={healthStatus[health]}>{t(`clusters.healths.${health}`)}</StatusLabel>;
}
