import { ExpandableSection, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectChange } from '../api/history';
import { ObjectChanges } from '../history/ChangeList';
import '../history/history.css';

/** More than these push what the plan does out of sight. */
const AT_A_GLANCE = 5;

/** The objects that a plan changes, where what was asked for does not name them; folded where there are many. */
export function PlannedChanges({ changes }: { changes: readonly ObjectChange[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  const counts = (['ADDED', 'CHANGED', 'REMOVED', 'REORDERED'] as const)
    .map((kind) => [kind, changes.filter((one) => one.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${t(`history.change.${kind}`)}: ${count}`)
    .join(', ');
  return (
    <section aria-label={t('plan.changes.title')}>
      <Title headingLevel="h3" size="md">
        {t('plan.changes.title')}
      </Title>
      <p>{counts}</p>
      {changes.length <= AT_A_GLANCE ? (
        <ObjectChanges changes={changes} />
      ) : (
        <ExpandableSection
          isExpanded={open}
          onToggle={(_event, next) => setOpen(next)}
          toggleText={t(open ? 'plan.changes.hide' : 'plan.changes.show')}
        >
          {open && <ObjectChanges changes={changes} />}
        </ExpandableSection>
      )}
    </section>
  );
}
