import { columnState, type ColumnState } from '../../../matrix/matrixCells';
import type { ClusterNode } from '../clusterDetail';

export type NodeState = ColumnState | 'unreachable' | 'notAdded' | 'unknown';

/** A node in one word: luci's own contact first, since what the cluster says may be hearsay then. */
export function nodeState(node: ClusterNode): NodeState {
  if (node.member) return columnState(node.member);
  if (!node.system) return 'notAdded';
  if (node.contact?.state !== 'CONNECTED') return 'unreachable';
  return node.daemons.some((daemon) => daemon.name === 'pacemaker' && daemon.active)
    ? 'unknown'
    : 'offline';
}

/** Whether a person has to look at this node: down, or there are reasons. */
export function isRed(node: ClusterNode): boolean {
  const state = nodeState(node);
  return (
    ['offline', 'unclean', 'unreachable', 'notAdded', 'unknown'].includes(state) ||
    node.problems.length > 0
  );
}

/** Daemons that matter on every node, and whether they do what they should. */
export function brokenDaemons(node: ClusterNode): string[] {
  return node.daemons
    .filter((daemon) => ['corosync', 'pacemaker'].includes(daemon.name) && !daemon.active)
    .map((daemon) => daemon.name);
}
