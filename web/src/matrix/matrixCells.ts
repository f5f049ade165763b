import type { Failure, ResourceKind, ResourceState, ViewMember } from './clusterView';

/** What one resource is on one node, in one word. `elsewhere`: simply not here; `away`: the node is not there. */
export const cellStates = [
  'started',
  'promoted',
  'unpromoted',
  'stopped',
  'failed',
  'blocked',
  'banned',
  'migrating',
  'starting',
  'stopping',
  'promoting',
  'demoting',
  'unmanaged',
  'unknown',
  'partly',
  'elsewhere',
  'away',
] as const;
export type CellState = (typeof cellStates)[number];

export const columnStates = [
  'online',
  'standby',
  'maintenance',
  'pending',
  'leaving',
  'unclean',
  'offline',
] as const;
export type ColumnState = (typeof columnStates)[number];

export interface MatrixCell {
  node: string;
  state: CellState;
  /** For what folds: how many of how many are active here. */
  count?: { active: number; all: number };
  /** A failure that is remembered for this resource on this node. */
  failure?: Failure;
}

export interface MatrixRow {
  id: string;
  kind: ResourceKind;
  agent: string;
  depth: number;
  fenceDevice: boolean;
  /** The row as a whole, wherever it runs. */
  state: CellState;
  cells: MatrixCell[];
  children: MatrixRow[];
}

export interface MatrixColumn {
  node: string;
  state: ColumnState;
  dc: boolean;
}

export interface Matrix {
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

/** What a member's flags mean together, the gravest first. */
export function columnState(member: ViewMember): ColumnState {
  if (member.unclean) return 'unclean';
  if (!member.online) return 'offline';
  if (member.pending) return 'pending';
  if (member.shutdown) return 'leaving';
  if (member.maintenance) return 'maintenance';
  if (member.standby || member.standbyOnFail) return 'standby';
  return 'online';
}

const pendingStates: Record<string, CellState> = {
  starting: 'starting',
  stopping: 'stopping',
  migrating: 'migrating',
  promoting: 'promoting',
  demoting: 'demoting',
};

const roleStates: Record<string, CellState> = {
  started: 'started',
  promoted: 'promoted',
  master: 'promoted',
  unpromoted: 'unpromoted',
  slave: 'unpromoted',
  stopped: 'stopped',
  ...pendingStates,
};

/** The action that is under way, if any. */
export function underWay(resource: ResourceState): CellState | undefined {
  return (
    pendingStates[resource.pending?.toLowerCase() ?? ''] ??
    pendingStates[resource.role.toLowerCase()]
  );
}

/** The state of a resource where it is active. */
export function activeState(resource: ResourceState): CellState {
  if (resource.failed && !resource.failureIgnored) return resource.blocked ? 'blocked' : 'failed';
  const moving = underWay(resource);
  if (moving) return moving;
  if (!resource.managed || resource.maintenance) return 'unmanaged';
  return roleStates[resource.role.toLowerCase()] ?? 'unknown';
}
