import { Button, Title } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistoryDetail, useHistorySince, type HistoryEntry } from '../../../api/history';
import { ActionButton } from '../../../components/ActionButton';
import { QueryState } from '../../../components/QueryState';
import { ChangeList } from '../../../history/ChangeList';
import { useReview } from '../../../plan/PlanProvider';
import { isRunning } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';

function Since({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const since = useHistorySince(useCluster().summary.id, entry.id);
  return (
    <section>
      <Title headingLevel="h3" size="md">
        {t('history.compareTitle')}
      </Title>
      <QueryState query={since}>
        {(detail) => <ChangeList detail={detail} nothing={t('history.sameAsNow')} />}
      </QueryState>
    </section>
  );
}

/** What a version changed, what became of it since, and its restore as a plan. */
export function EntryDetail({ entry, newest }: { entry: HistoryEntry; newest: boolean }) {
  const { t } = useTranslation();
  const cluster = useCluster();
  const may = useMay();
  const review = useReview();
  const [compared, setCompared] = useState(false);
  const detail = useHistoryDetail(cluster.summary.id, entry.id);
  const reason = !may('CONFIGURE')
    ? t('history.cannotRestore.configure')
    : !entry.kept
      ? t('history.cannotRestore.notKept')
      : newest
        ? t('history.cannotRestore.newest')
        : isRunning(cluster)
          ? null
          : t('history.cannotRestore.noMember');
  return (
    <div className="conga-stack">
      <QueryState query={detail}>
        {(made) => (
          <ChangeList
            detail={made}
            nothing={
              !entry.kept
                ? t('history.notKept')
                : made.other
                  ? t('history.noVisible')
                  : t('history.first')
            }
          />
        )}
      </QueryState>
      {compared && <Since entry={entry} />}
      <div>
        <ActionButton
          variant="secondary"
          disabledReason={reason}
          onClick={() =>
            review({ type: 'restoreVersion', cluster: cluster.summary.id, entry: entry.id })
          }
        >
          {t('history.restore')}
        </ActionButton>{' '}
        {entry.kept && !newest && (
          <Button variant="link" onClick={() => setCompared(!compared)}>
            {compared ? t('history.hideCompare') : t('history.compare')}
          </Button>
        )}
      </div>
    </div>
  );
}
