import { Label } from '@patternfly/react-core';
import { OutlinedClockIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { absoluteText, relativeText } from './RelativeTime';
import { useNow } from './useNow';

interface StaleMarkProps {
  /** When the status was taken, ISO 8601. */
  takenAt: string | null | undefined;
  /** The node whose view it is. */
  viewOf?: string | null;
  /** True when the view is known not to be current: drawn as a warning. */
  stale?: boolean;
}

/** Whose view a status is and how old it is: "as node1 saw it 12 seconds ago". */
export function StaleMark({ takenAt, viewOf, stale = false }: StaleMarkProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!takenAt) return null;
  const age = relativeText((now - new Date(takenAt).getTime()) / 1000, i18n.language);
  const text = viewOf
    ? t('components.stale.view', { node: viewOf, age })
    : t('components.stale.noView', { age });
  return (
    <Label
      isCompact
      variant={stale ? 'filled' : 'outline'}
      color={stale ? 'orange' : 'grey'}
      icon={<OutlinedClockIcon />}
      title={absoluteText(takenAt, i18n.language)}
    >
      {stale ? t('components.stale.stale', { text }) : text}
    </Label>
  );
}
