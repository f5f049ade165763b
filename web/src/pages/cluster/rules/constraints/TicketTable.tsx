import { useTranslation } from 'react-i18next';
import { ActionMenu } from '../../../../components/ActionMenu';
import { NothingHere } from '../../../../components/NothingHere';
import { SortableTable, type Column } from '../../../../components/SortableTable';
import { StatusLabel } from '../../../../components/StatusLabel';
import { useReview } from '../../../../plan/PlanProvider';
import { isRunning, mainView } from '../../clusterDetail';
import { useCluster, useMay } from '../../useCluster';
import { sectionsOf } from '../sections';

interface TicketRow {
  id: string;
  granted: boolean;
  standby: boolean;
  lastGranted: string | null;
  uses: string[];
}

const changes = ['GRANTED', 'REVOKED', 'STANDBY', 'ACTIVE'] as const;

/** Tickets that constraints name or that this site ever had, and whether it has them. */
export function TicketTable() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const reason = !may('OPERATE')
    ? t('cluster.disabled.operate')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const constraints = sectionsOf(detail).constraints.filter((one) => one.type === 'ticket');
  const states = mainView(detail)?.view.tickets ?? [];
  const names = [
    ...new Set([...constraints.map((one) => one.ticket), ...states.map((one) => one.id)]),
  ];
  const rows: TicketRow[] = names.sort().map((id) => {
    const state = states.find((one) => one.id === id);
    return {
      id,
      granted: state?.granted ?? false,
      standby: state?.standby ?? false,
      lastGranted: state?.lastGranted ?? null,
      uses: constraints.filter((one) => one.ticket === id).map((one) => one.id),
    };
  });
  const columns: Column<TicketRow>[] = [
    { key: 'id', title: t('rules.ticket'), sortValue: (row) => row.id, render: (row) => row.id },
    {
      key: 'state',
      title: t('rules.ticketState'),
      render: (row) => (
        <StatusLabel status={row.granted && !row.standby ? 'ok' : 'warning'}>
          {t(
            row.granted ? (row.standby ? 'rules.onStandby' : 'rules.granted') : 'rules.notGranted',
          )}
        </StatusLabel>
      ),
    },
    {
      key: 'last',
      title: t('rules.lastGranted'),
      modifier: 'breakWord',
      render: (row) => row.lastGranted ?? '–',
    },
    {
      key: 'uses',
      title: t('rules.usedBy'),
      modifier: 'breakWord',
      render: (row) => row.uses.join(', ') || '–',
    },
  ];
  return (
    <SortableTable
      label={t('rules.tickets')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      searchable={false}
      empty={
        <NothingHere compact headingLevel="h3" title={t('rules.noTickets')}>
          {t('rules.noTicketsAbout')}
        </NothingHere>
      }
      rowActions={(row) => (
        <ActionMenu
          label={t('common.moreActions', { name: row.id })}
          entries={changes.map((state) => ({
            key: state,
            label: t(`rules.ticketActions.${state}`),
            danger: state === 'REVOKED',
            disabledReason: reason ?? why(state, row),
            onSelect: () =>
              review({ type: 'setTicket', cluster: detail.summary.id, ticket: row.id, state }),
          }))}
        />
      )}
    />
  );
  function why(state: (typeof changes)[number], row: TicketRow): string | null {
    const holds = {
      GRANTED: row.granted,
      REVOKED: !row.granted,
      STANDBY: !row.granted || row.standby,
      ACTIVE: !row.standby,
    }[state];
    return holds ? t('rules.ticketHolds') : null;
  }
}
