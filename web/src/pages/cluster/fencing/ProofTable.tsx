import { Flex } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { ActionButton } from '../../../components/ActionButton';
import { ActionMenu } from '../../../components/ActionMenu';
import { RelativeTime } from '../../../components/RelativeTime';
import { SortableTable, type Column } from '../../../components/SortableTable';
import { StatusLabel } from '../../../components/StatusLabel';
import { useNow } from '../../../components/useNow';
import type { Proof } from '../../../plan/model';
import { useReview } from '../../../plan/PlanProvider';
import {
  fenceDevices,
  fenceTargets,
  isOld,
  isRunning,
  proofOf,
  type ClusterNode,
} from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';
import { ConfirmOffDialog } from './ConfirmOffDialog';

/** For every node: which device can fence it, and when that was last proved, and how. */
export function ProofTable() {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const now = useNow();
  const devices = fenceDevices(detail);
  const proofs = detail.proofs;
  const devicesOf = (node: string) =>
    devices.filter((device) => {
      const targets = fenceTargets(device);
      return targets.length === 0 || targets.includes(node);
    });
  const newest = (node: string, how?: Proof) =>
    proofs
      .filter((proof) => proof.node === node && (how === undefined || proof.how === how))
      .sort((a, b) => b.at.localeCompare(a.at))[0];
  const reasonOf = (node: ClusterNode): string | null => {
    if (!may('OPERATE')) return t('cluster.disabled.operate');
    if (!isRunning(detail)) return t('cluster.disabled.noMember');
    return devicesOf(node.name).length === 0 ? t('cluster.disabled.noFencing') : null;
  };
  const [confirming, setConfirming] = useState<string | null>(null);
  const whyNotConfirm = (node: ClusterNode): string | null => {
    if (!may('OPERATE')) return t('cluster.disabled.operate');
    if (!isRunning(detail)) return t('cluster.disabled.noMember');
    return node.member?.unclean ? null : t('rules.notWaiting');
  };
  const prove = (node: string, proof: Proof) =>
    review({ type: 'proveFencing', cluster: detail.summary.id, node, proof });
  const columns: Column<ClusterNode>[] = [
    {
      key: 'node',
      title: t('cluster.device.node'),
      sortValue: (node) => node.name,
      modifier: 'breakWord',
      render: (node) => node.name,
    },
    {
      key: 'devices',
      title: t('cluster.fencing.by'),
      modifier: 'breakWord',
      render: (node) =>
        devicesOf(node.name)
          .map((device) => device.id)
          .join(', ') || <StatusLabel status="error">{t('cluster.fencing.nobody')}</StatusLabel>,
    },
    {
      key: 'proved',
      title: t('cluster.fencing.proved'),
      render: (node) => {
        const last = newest(node.name);
        return last ? (
          <>
            <StatusLabel status={isOld(last.at, now) ? 'warning' : 'ok'}>
              {t(`cluster.fencing.how.${proofOf(last.how)}`)}
              {isOld(last.at, now) && ` (${t('cluster.fencing.old')})`}
            </StatusLabel>{' '}
            <RelativeTime at={last.at} />
          </>
        ) : (
          <StatusLabel status="warning">{t('cluster.facts.unproved')}</StatusLabel>
        );
      },
    },
  ];
  return (
    <>
      <SortableTable
        label={t('cluster.fencing.proofs')}
        columns={columns}
        rows={detail.nodes}
        rowKey={(node) => node.name}
        searchable={false}
        rowActions={(node) => (
          <Flex gap={{ default: 'gapSm' }} flexWrap={{ default: 'nowrap' }}>
            <ActionButton
              variant="secondary"
              size="sm"
              disabledReason={reasonOf(node)}
              aria-label={t('cluster.fencing.proveStatusOf', { node: node.name })}
              onClick={() => prove(node.name, 'STATUS')}
            >
              {t('cluster.fencing.proveStatus')}
            </ActionButton>
            <ActionMenu
              label={t('common.moreActions', { name: node.name })}
              entries={[
                {
                  key: 'reboot',
                  label: t('cluster.fencing.proveReboot'),
                  danger: true,
                  disabledReason: reasonOf(node),
                  onSelect: () => prove(node.name, 'REBOOT'),
                },
                {
                  key: 'off-on',
                  label: t('rules.testOffOn'),
                  danger: true,
                  disabledReason: reasonOf(node),
                  onSelect: () =>
                    review({ type: 'testFencing', cluster: detail.summary.id, node: node.name }),
                },
                {
                  key: 'confirm',
                  label: t('rules.confirmOff'),
                  danger: true,
                  disabledReason: whyNotConfirm(node),
                  onSelect: () => setConfirming(node.name),
                },
              ]}
            />
          </Flex>
        )}
      />
      {confirming && <ConfirmOffDialog node={confirming} onClose={() => setConfirming(null)} />}
    </>
  );
}
