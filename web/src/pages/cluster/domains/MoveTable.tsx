import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/ActionButton';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { useReview } from '../../../plan/PlanProvider';
import { isRunning } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';
import { leftOver, type Constraint } from './domainModel';

/** What moves and bans left over, each with the button that clears it. */
export function MoveTable() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const reason = !may('OPERATE')
    ? t('cluster.disabled.operate')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const columns: Column<Constraint>[] = [
    {
      key: 'service',
      title: t('domains.service'),
      sortValue: (one) => one.resources.join(' '),
      render: (one) => <span className="conga-name">{one.resources.join(', ')}</span>,
    },
    {
      key: 'what',
      title: t('domains.moves.what'),
      modifier: 'breakWord',
      render: (one) =>
        t(one.score?.startsWith('-') ? 'domains.moves.keptOff' : 'domains.moves.heldOn', {
          node: one.node ?? one.rule ?? '',
        }),
    },
    { key: 'id', title: t('domains.constraint'), modifier: 'breakWord', render: (one) => one.id },
  ];
  return (
    <SortableTable
      label={t('domains.moves.title')}
      columns={columns}
      rows={leftOver(detail)}
      rowKey={(one) => one.id}
      searchable={false}
      empty={
        <NothingHere compact headingLevel="h3" title={t('domains.moves.none')}>
          {t('domains.moves.noneBody')}
        </NothingHere>
      }
      rowActions={(one) => (
        <ActionButton
          variant="secondary"
          size="sm"
          disabledReason={reason}
          aria-label={t('domains.moves.clearOf', { service: one.resources.join(', ') })}
          onClick={() =>
            review({
              type: 'clearResource',
              cluster: detail.summary.id,
              resource: one.resources[0] ?? '',
            })
          }
        >
          {t('domains.moves.clear')}
        </ActionButton>
      )}
    />
  );
}
