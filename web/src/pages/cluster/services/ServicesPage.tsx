import { Button, PageSection } from '@patternfly/react-core';
import { PlusIcon } from '@patternfly/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/ActionButton';
import { NothingHere } from '../../../components/NothingHere';
import { SortableTable, type Column } from '../../../components/SortableTable';
import type { ResourceState } from '../../../matrix/clusterView';
import { CellLook } from '../../../matrix/looks';
import type { MatrixRow } from '../../../matrix/matrixCells';
import { matrixOf } from '../../../matrix/matrixModel';
import { isRunning, mainView } from '../clusterDetail';
import { ActionMenu } from '../../../components/ActionMenu';
import { ClusterHeading } from '../shared/ClusterHeading';
import { useResourceEntries, type AskingKey } from '../shared/useActions';
import { useCluster, useMay } from '../useCluster';
import { CreateServiceDialog } from './CreateServiceDialog';
import { AddResourceDialog } from '../resources/AddResourceDialog';
import { resourcesById, type Whereabouts } from '../resources/findResource';
import { ResourceDialogs, ResourceDrawer } from '../resources/ResourceDrawer';

function flat(rows: readonly MatrixRow[]): MatrixRow[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

/** Every service of the cluster, where it runs, and what can be done to it. */
export function ServicesPage() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const [parameters, setParameters] = useSearchParams();
  const [asked, setAsked] = useState<{ key: AskingKey; resource: ResourceState } | null>(null);
  const entriesOf = useResourceEntries((key, resource) => setAsked({ key, resource }));
  const side = mainView(detail);
  const view = side?.view;
  const rows = useMemo(
    () => (view ? flat(matrixOf(view).rows).filter((row) => !row.fenceDevice) : []),
    [view],
  );
  const found = useMemo(
    () => (view ? resourcesById(view) : new Map<string, Whereabouts>()),
    [view],
  );
  const services = useMemo(
    () => new Map(detail.services.map((service) => [service.id, service])),
    [detail.services],
  );
  const open = (id: string) => setParameters({ resource: id });
  const close = () => setParameters({});
  const reason = !may('CONFIGURE')
    ? t('cluster.disabled.configure')
    : isRunning(detail)
      ? null
      : t('cluster.disabled.noMember');
  const policyOf = (row: MatrixRow) => {
    const service = row.depth === 0 ? services.get(row.id) : undefined;
    return service && (service.kind === 'GROUP' || service.kind === 'PRIMITIVE')
      ? t(`services.policy.${service.recovery.policy}`)
      : '';
  };
  const columns: Column<MatrixRow>[] = [
    {
      key: 'name',
      title: t('cluster.resources.name'),
      sortValue: (row) => row.id,
      render: (row) => (
        <span style={{ paddingInlineStart: `${row.depth * 1.2}rem` }}>
          <Button
            variant="link"
            isInline
            className="conga-row-button"
            title={row.id}
            onClick={() => open(row.id)}
          >
            {row.id}
          </Button>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('cluster.resources.kind'),
      sortValue: (row) => row.agent || row.kind,
      modifier: 'breakWord',
      render: (row) =>
        row.agent ? <span className="conga-mono">{row.agent}</span> : t(`matrix.kind.${row.kind}`),
    },
    {
      key: 'state',
      title: t('cluster.resources.state'),
      sortValue: (row) => t(`matrix.state.${row.state}`),
      render: (row) => <CellLook state={row.state} />,
    },
    {
      key: 'nodes',
      title: t('cluster.resources.on'),
      modifier: 'breakWord',
      searchText: (row) => nodesOf(row).join(' '),
      sortValue: (row) => nodesOf(row).join(' '),
      render: (row) => <span className="conga-node-names">{nodesOf(row).join(', ') || '–'}</span>,
    },
  ];
  columns.push({
    key: 'domain',
    title: t('services.domain.title'),
    modifier: 'breakWord',
    sortValue: (row) => (row.depth === 0 ? (services.get(row.id)?.domain ?? '') : ''),
    render: (row) => (row.depth === 0 ? services.get(row.id)?.domain : null) ?? '–',
  });
  columns.push({
    key: 'policy',
    title: t('services.recovery.policy'),
    sortValue: policyOf,
    render: (row) => policyOf(row) || '–',
  });
  const nodesOf = (row: MatrixRow) => found.get(row.id)?.nodes ?? [];
  const add = (
    <>
      <ActionButton
        icon={<PlusIcon />}
        disabledReason={reason}
        onClick={() => setParameters({ create: '' })}
      >
        {t('services.create')}
      </ActionButton>{' '}
      <ActionButton
        variant="secondary"
        icon={<PlusIcon />}
        disabledReason={reason}
        onClick={() => setParameters({ add: '' })}
      >
        {t('cluster.resources.add')}
      </ActionButton>
    </>
  );
  return (
    <ResourceDrawer resource={parameters.get('resource')} onClose={close}>
      <ClusterHeading page="services" actions={rows.length > 0 ? add : undefined} />
      <PageSection hasBodyWrapper={false}>
        <SortableTable
          label={t('cluster.resources.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.depth}-${row.id}`}
          isStale={() => side?.stale ?? false}
          empty={
            <NothingHere title={t('cluster.matrix.empty')} actions={add}>
              {t('cluster.matrix.emptyBody')}
            </NothingHere>
          }
          rowActions={(row) => {
            const state = found.get(row.id)?.state;
            return (
              state && (
                <ActionMenu
                  label={t('common.moreActions', { name: row.id })}
                  entries={() => entriesOf(state)}
                />
              )
            );
          }}
        />
      </PageSection>
      <ResourceDialogs asked={asked} onClose={() => setAsked(null)} />
      {parameters.has('add') && reason === null && <AddResourceDialog onClose={close} />}
      {parameters.has('create') && reason === null && <CreateServiceDialog onClose={close} />}
    </ResourceDrawer>
  );
}
