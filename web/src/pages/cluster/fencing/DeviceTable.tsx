import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../../../components/NothingHere';
import { RelativeTime } from '../../../components/RelativeTime';
import { SortableTable, type Column } from '../../../components/SortableTable';
import type { ResourceState } from '../../../matrix/clusterView';
import { CellLook } from '../../../matrix/looks';
import { matrixOf } from '../../../matrix/matrixModel';
import { fenceDevices, fenceTargets, mainView, type ResourceDefinition } from '../clusterDetail';
import { findResource } from '../resources/findResource';
import { ResourceDialogs } from '../resources/ResourceDrawer';
import { ActionMenu } from '../../../components/ActionMenu';
import { useResourceEntries, type AskingKey } from '../shared/useActions';
import { useCluster } from '../useCluster';

interface DeviceTableProps {
  add: React.ReactNode;
  onOpen: (device: string) => void;
}

/** The fence devices: agent, whom they can fence, and where they are watched from. */
export function DeviceTable({ add, onOpen }: DeviceTableProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const [asked, setAsked] = useState<{ key: AskingKey; resource: ResourceState } | null>(null);
  const entriesOf = useResourceEntries((key, resource) => setAsked({ key, resource }));
  const view = mainView(detail)?.view;
  const rows = view ? matrixOf(view).rows : [];
  const found = (id: string) => (view ? findResource(view, id) : undefined);
  const columns: Column<ResourceDefinition>[] = [
    {
      key: 'name',
      title: t('common.name'),
      sortValue: (device) => device.id,
      render: (device) => (
        <Button
          variant="link"
          isInline
          className="conga-row-button"
          title={device.id}
          onClick={() => onOpen(device.id)}
        >
          {device.id}
        </Button>
      ),
    },
    {
      key: 'agent',
      title: t('cluster.resources.kind'),
      sortValue: (device) => device.agent,
      modifier: 'breakWord',
      render: (device) => (
        <>
          <span className="conga-mono">{device.agent?.replace('stonith:', '')}</span>
          {device.meta.provides === 'unfencing' && ` (${t('rules.unfencing')})`}
        </>
      ),
    },
    {
      key: 'targets',
      title: t('cluster.device.targets'),
      modifier: 'breakWord',
      render: (device) => fenceTargets(device).join(', ') || t('cluster.fencing.dynamic'),
    },
    {
      key: 'state',
      title: t('cluster.resources.state'),
      render: (device) => {
        const state = rows.find((row) => row.id === device.id)?.state;
        return state ? <CellLook state={state} /> : '–';
      },
    },
    {
      key: 'on',
      title: t('cluster.fencing.watchedFrom'),
      modifier: 'breakWord',
      render: (device) => (found(device.id)?.nodes ?? []).join(', ') || '–',
    },
    {
      key: 'proved',
      title: t('cluster.fencing.proved'),
      render: (device) => {
        // A reboot proves a node; through which of its devices, the cluster decided.
        const last = detail.proofs
          .filter((proof) => proof.device === device.id)
          .sort((a, b) => b.at.localeCompare(a.at))[0];
        return last ? (
          <>
            {last.node} <RelativeTime at={last.at} />
          </>
        ) : (
          t('cluster.facts.unproved')
        );
      },
    },
  ];
  return (
    <>
      <SortableTable
        label={t('cluster.fencing.devices')}
        columns={columns}
        rows={fenceDevices(detail)}
        rowKey={(device) => device.id}
        searchable={false}
        empty={
          <NothingHere
            compact
            headingLevel="h3"
            title={t('cluster.fencing.noDevices')}
            actions={add}
          >
            {t('cluster.fencingBanner.why')}
          </NothingHere>
        }
        rowActions={(device) => {
          const state = found(device.id)?.state;
          return (
            state && (
              <ActionMenu
                label={t('common.moreActions', { name: device.id })}
                entries={entriesOf(state)}
              />
            )
          );
        }}
      />
      <ResourceDialogs asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
