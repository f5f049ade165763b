import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../../components/StatusLabel';
import { nodeState, type NodeState } from './nodeState';
import type { ClusterNode } from '../clusterDetail';

const looks: Record<NodeState, 'ok' | 'warning' | 'error' | 'progress' | 'unknown'> = {
  online: 'ok',
  standby: 'warning',
  maintenance: 'warning',
  pending: 'progress',
  leaving: 'progress',
  unclean: 'error',
  offline: 'error',
  unreachable: 'error',
  notAdded: 'error',
  unknown: 'unknown',
};

/** A node's state: icon and word. */
export function NodeStateLook({ node }: { node: ClusterNode }) {
  const { t } = useTranslation();
  const state = nodeState(node);
  const word =
    state === 'unreachable' || state === 'notAdded' || state === 'unknown'
      ? t(`cluster.nodes.states.${state}`)
      : t(`matrix.node.${state}`);
  return <StatusLabel status={looks[state]}>{word}</StatusLabel>;
}
