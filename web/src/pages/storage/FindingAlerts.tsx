import { Alert, AlertGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding } from '../../api/types';
import { findingText } from '../overview/findingText';

/** The picture is to be seen without scrolling past a long list; the overview has all of it. */
const MOST = 4;

const variants = { BLOCK: 'danger', ERROR: 'danger', WARNING: 'warning', INFO: 'info' } as const;

/** What is wrong, worst first, each with what to do. */
export function FindingAlerts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  const first = findings.slice(0, MOST);
  return (
    <AlertGroup>
      {first.map((finding) => {
        const { text, remedy } = findingText(finding, t);
        return (
          <Alert
            key={`${finding.code} ${finding.text}`}
            isInline
            isExpandable
            toggleAriaLabel={t('storage.whatToDo')}
            component="p"
            variant={variants[finding.severity]}
            title={text}
          >
            {remedy}
          </Alert>
        );
      })}
      {findings.length > first.length && (
        <Link to="/">{t('storage.moreFindings', { count: findings.length - first.length })}</Link>
      )}
    </AlertGroup>
  );
}
