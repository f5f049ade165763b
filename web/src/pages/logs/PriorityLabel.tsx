import { useTranslation } from 'react-i18next';
import { StatusLabel, type Status } from '../../components/StatusLabel';
import { priorities } from './logQuestion';

function status(priority: number): Status {
  if (priority <= 3) return 'error';
  if (priority === 4) return 'warning';
  return priority === 7 ? 'off' : 'info';
}

/** A priority as icon and word. */
export function PriorityLabel({ priority }: { priority: number | null | undefined }) {
  const { t } = useTranslation();
  const name = typeof priority === 'number' ? priorities[priority] : undefined;
  if (typeof priority !== 'number' || name === undefined)
    return <StatusLabel status="unknown">{t('logs.noPriority')}</StatusLabel>;
  return <StatusLabel status={status(priority)}>{t(`logs.priorities.${name}`)}</StatusLabel>;
}
