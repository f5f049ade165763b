import { Alert, AlertGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Finding } from '../../../api/types';
import { RelativeTime } from '../../../components/RelativeTime';
import { findingText } from '../shared/findings';

const variants = { ERROR: 'danger', WARNING: 'warning', INFO: 'info' } as const;

/** What is wrong with this cluster, worst first, with its age and where it is mended. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  if (findings.length === 0) return null;
  return (
    <section aria-label={t('cluster.findings.title')}>
      <AlertGroup>
        {findings.map((finding) => {
          const { text, remedy } = findingText(finding, t);
          return (
            <Alert
              key={`${finding.code}-${finding.node ?? ''}-${finding.resource ?? ''}`}
              isInline
              component="h2"
              variant={variants[finding.severity]}
              title={text}
              actionLinks={
                finding.link && finding.link !== pathname ? (
                  <Link to={finding.link}>{t('cluster.findings.show')}</Link>
                ) : undefined
              }
            >
              {remedy && <p>{remedy}</p>}
              <small className="conga-subtle">
                {t('cluster.findings.since')} <RelativeTime at={finding.since} />
              </small>
            </Alert>
          );
        })}
      </AlertGroup>
    </section>
  );
}
