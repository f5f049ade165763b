import { Alert } from '@patternfly/react-core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryState } from '../../../../components/QueryState';
import { HazardList } from '../../../../plan/HazardList';
import { useGuestChecks } from '../../../../api/guestControl';
import { useCluster } from '../../useCluster';

interface MigrationChecksProps {
  service: string;
  target: string;
  onRefused: (refused: boolean) => void;
}

/** What both hypervisors say now about a move of the guest to that node. */
export function MigrationChecks({ service, target, onRefused }: MigrationChecksProps) {
  const { t } = useTranslation();
  const checks = useGuestChecks(useCluster().summary.id, service, target);
  const refused = checks.data?.some((check) => check.severity === 'ERROR') ?? false;
  useEffect(() => onRefused(refused), [refused, onRefused]);
  return (
    <section aria-label={t('guestControl.migrate.checks')} aria-live="polite">
      <QueryState query={checks}>
        {(found) =>
          found.length === 0 ? (
            <Alert
              isInline
              component="h3"
              variant="success"
              title={t('guestControl.migrate.nothing', { target })}
            />
          ) : (
            <HazardList hazards={found} />
          )
        }
      </QueryState>
    </section>
  );
}
