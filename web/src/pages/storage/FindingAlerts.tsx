import { Alert, AlertGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../api/types';
import { findingText } from '../overview/findingText';

const variants = { ERROR: 'danger', WARNING: 'warning', INFO: 'info' } as const;

/** What is wrong, worst first, each with what to do. */
export function FindingAlerts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <AlertGroup>
      {findings.map((finding) => {
        const { text, remedy } = findingText(finding, t);
        return (
          <Alert
            key={`${finding.code} ${finding.text}`}
            isInline
            component="p"
            variant={variants[finding.severity]}
            title={text}
          >
            {remedy}
          </Alert>
        );
      })}
    </AlertGroup>
  );
}
