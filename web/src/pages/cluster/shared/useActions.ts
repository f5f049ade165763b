import { useTranslation } from 'react-i18next';
import type { ResourceState } from '../../../matrix/clusterView';
import { useReview } from '../../../plan/PlanProvider';
import { nodeActions, type Action } from '../actions';
import { resourceActions } from '../resourceActions';
import type { ClusterNode } from '../clusterDetail';
import { useCluster, useMay } from '../useCluster';
import type { MenuEntry } from '../../../components/ActionMenu';

/** A node's actions as menu entries; each opens the review of its plan. */
export function useNodeEntries(): (node: ClusterNode) => MenuEntry[] {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  return (node) =>
    nodeActions(detail, node, may).map((action) => ({
      key: action.key,
      label: t(`cluster.nodeAction.${action.key}`),
      danger: action.danger ?? false,
      disabledReason: action.disabled ? t(`cluster.disabled.${action.disabled}`) : null,
      onSelect: () => {
        if (action.intent) review(action.intent);
      },
    }));
}

/** Actions that ask for more before a plan can be made. */
const asking = [
  'move',
  'migrate',
  'startOn',
  'edit',
  'service',
  'clone',
  'bundle',
  'utilization',
] as const;
export type AskingKey = (typeof asking)[number];

type Asking = (key: AskingKey, resource: ResourceState) => void;

/** A resource's actions as menu entries; some ask for more first. */
export function useResourceEntries(ask: Asking): (resource: ResourceState) => MenuEntry[] {
  const { t } = useTranslation();
  const detail = useCluster();
  const may = useMay();
  const review = useReview();
  const run = (action: Action<string>, resource: ResourceState) => {
    const asks = asking.find((key) => key === action.key);
    if (action.intent) review(action.intent);
    else if (asks) ask(asks, resource);
  };
  return (resource) =>
    resourceActions(detail, resource, may).map((action) => ({
      key: action.key,
      label: t(`cluster.resourceAction.${action.key}`),
      danger: action.danger ?? false,
      disabledReason: action.disabled ? t(`cluster.disabled.${action.disabled}`) : null,
      onSelect: () => run(action, resource),
    }));
}
