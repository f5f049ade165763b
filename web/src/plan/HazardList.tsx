import { Alert, List, ListItem } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Hazard, Severity } from './model';
import { sentenceText } from './sentence';

const variants: Record<Severity, 'danger' | 'warning' | 'info'> = {
  BLOCK: 'danger',
  ERROR: 'danger',
  WARNING: 'warning',
  INFO: 'info',
};

/** What to know before applying a plan, each with what can be done about it; mere notes in one place. */
export function HazardList({ hazards }: { hazards: readonly Hazard[] }) {
  const { t } = useTranslation();
  const grave = hazards.filter((hazard) => hazard.severity !== 'INFO');
  const notes = hazards.filter((hazard) => hazard.severity === 'INFO');
  if (hazards.length === 0) return null;
  return (
    <section aria-label={t('plan.hazards')} className="conga-problems">
      {grave.map((hazard, index) => {
        const remedy = sentenceText(hazard.remedy, t);
        return (
          <Alert
            key={`${hazard.message.code}-${index}`}
            isInline
            component="h3"
            variant={variants[hazard.severity]}
            title={sentenceText(hazard.message, t)}
          >
            {hazard.severity === 'BLOCK' && <p>{t('plan.blocks')}</p>}
            {remedy && (
              <p>
                <strong>{t('components.problem.remedy')}</strong> {remedy}
              </p>
            )}
          </Alert>
        );
      })}
      {notes.length > 0 && (
        <Alert isInline component="h3" variant="info" title={t('plan.notes')}>
          <List>
            {notes.map((hazard, index) => (
              <ListItem key={`${hazard.message.code}-${index}`}>
                {sentenceText(hazard.message, t)}{' '}
                <span className="conga-subtle">{sentenceText(hazard.remedy, t)}</span>
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
    </section>
  );
}
