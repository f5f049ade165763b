import { Label } from '@patternfly/react-core';
import {
  CheckCircleIcon,
  ExclamationCircleIcon,
  ExclamationTriangleIcon,
  QuestionCircleIcon,
} from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { ClusterSummary } from '../../../api/types';

const looks = {
  OK: ['green', <CheckCircleIcon key="icon" />],
  WARNING: ['orange', <ExclamationTriangleIcon key="icon" />],
  ERROR: ['red', <ExclamationCircleIcon key="icon" />],
  UNKNOWN: ['grey', <QuestionCircleIcon key="icon" />],
} as const;

/** A cluster's health in one word. */
export function HealthLabel({ health }: { health: ClusterSummary['health'] }) {
  const { t } = useTranslation();
  const [color, icon] = looks[health];
  return (
    <Label color={color} icon={icon}>
      {t(`cluster.health.${health}`)}
    </Label>
  );
}
