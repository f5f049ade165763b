import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { baseId, type Failure } from '../../../matrix/clusterView';
import { useReview } from '../../../plan/PlanProvider';
import { isRunning } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';

interface FailureTableProps {
  failures: readonly Failure[];
  onOpenResource: (resource: string) => void;
}

/** Failed operations that Pacemaker remembers, each with a way to make it forget and look again. */
export function FailureTable({ failures, onOpenResource }: FailureTableProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const reason = !may('OPERATE')
    ? t('cluster.disabled.operate')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const columns: Column<Failure>[] = [
    {
      key: 'resource',
      title: t('cluster.failures.resource'),
      sortValue: (row) => row.resource,
      render: (row) => (
        <Button
          variant="link"
          isInline
          className="conga-row-button"
          title={row.resource}
          onClick={() => onOpenResource(baseId(row.resource))}
        >
          {row.resource}
        </Button>
      ),
    },
    {
      key: 'node',
      title: t('cluster.failures.node'),
      sortValue: (row) => row.node,
      render: (row) => row.node,
    },
    {
      key: 'task',
      title: t('cluster.failures.what'),
      sortValue: (row) => row.task,
      modifier: 'breakWord',
      render: (row) => (
        <>
          {t('cluster.failures.text', {
            task: row.task,
            status: row.exitStatus || row.executionStatus,
            code: row.exitCode,
          })}
          {row.reason && <div className="conga-subtle">{row.reason}</div>}
        </>
      ),
    },
    {
      key: 'when',
      title: t('cluster.failures.when'),
      sortValue: (row) => row.lastChange,
      render: (row) => row.lastChange ?? '–',
    },
  ];
  return (
    <SortableTable
      label={t('cluster.failures.title')}
      columns={columns}
      rows={failures}
      rowKey={(row) => `${row.operation}-${row.node}-${row.resource}`}
      searchable={failures.length > 8}
      rowActions={(row) => (
        <ActionButton
          variant="secondary"
          size="sm"
          disabledReason={reason}
          aria-label={t('cluster.failures.cleanupOf', { resource: row.resource, node: row.node })}
          onClick={() =>
            review({
              type: 'cleanupResource',
              cluster: detail.summary.id,
              resource: baseId(row.resource),
              node: row.node,
            })
          }
        >
          {t('cluster.resourceAction.cleanup')}
        </ActionButton>
      )}
    />
  );
}
