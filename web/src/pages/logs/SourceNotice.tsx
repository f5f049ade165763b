import { Alert } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { LogSource, LogSourceState } from '../../api/logs';

interface SourceNoticeProps {
  sources: readonly LogSourceState[];
  shown: LogSource;
}

/** Says so where there is no journal, and what is shown instead. */
export function SourceNotice({ sources, shown }: SourceNoticeProps) {
  const { t } = useTranslation();
  const journal = sources.find((one) => one.source === 'JOURNAL');
  if (journal?.available !== false) return null;
  const others = sources.filter((one) => one.available);
  return (
    <Alert
      isInline
      variant={others.length > 0 ? 'info' : 'warning'}
      component="p"
      title={others.length > 0 ? t('logs.noJournal') : t('logs.noLogs')}
      className="conga-log-notice"
    >
      {journal.missing && <p>{t(`logs.missing.${journal.missing}`)}</p>}
      {others.length > 0 && shown !== 'JOURNAL' && (
        <p>
          {t('logs.instead', {
            path: sources.find((one) => one.source === shown)?.path ?? '',
          })}
        </p>
      )}
    </Alert>
  );
}
