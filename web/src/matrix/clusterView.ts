/**
 * The cluster's status as one member sees it: the protocol's ClusterView, ResourceState and
 * ClusterConfiguration, as luci passes them on.
 */
export type ResourceKind = 'PRIMITIVE' | 'GROUP' | 'CLONE' | 'BUNDLE';

export interface ResourceState {
  id: string;
  kind: ResourceKind;
  /** Such as ocf:heartbeat:IPaddr2; empty for groups, clones and bundles. */
  agent: string;
  /** Started, Stopped, Promoted, Unpromoted, Starting, Stopping, Migrating, Mixed. */
  role: string;
  targetRole?: string | null;
  active: boolean;
  orphaned: boolean;
  blocked: boolean;
  managed: boolean;
  maintenance: boolean;
  failed: boolean;
  failureIgnored: boolean;
  promotable: boolean;
  disabled: boolean;
  /** Action under way, such as Starting, Monitoring, Migrating. */
  pending?: string | null;
  nodes: string[];
  children: ResourceState[];
}

export interface ViewMember {
  name: string;
  id: string;
  online: boolean;
  standby: boolean;
  standbyOnFail: boolean;
  maintenance: boolean;
  pending: boolean;
  unclean: boolean;
  shutdown: boolean;
  expectedUp: boolean;
  dc: boolean;
  resourcesRunning: number;
  kind: string;
  fenced?: string | null;
}

export interface Ban {
  id: string;
  resource: string;
  node: string;
  weight: number;
  promotedOnly: boolean;
  byMove: boolean;
}

export interface Failure {
  operation: string;
  resource: string;
  node: string;
  task: string;
  exitCode: number;
  exitStatus: string;
  executionStatus: string;
  reason: string;
  lastChange?: string | null;
  intervalMilliseconds: number;
}

export interface FenceEvent {
  action: string;
  target: string;
  delegate: string;
  client: string;
  origin: string;
  status: string;
  exitReason: string;
  completed?: string | null;
}

export interface Votes {
  expected: number;
  present: number;
  needed: number;
  flags: string[];
}

export interface ClusterView {
  seenBy: string;
  taken: string;
  clusterName: string;
  /** Whether Pacemaker answers on the member that looked; where not, the rest is empty. */
  running: boolean;
  reason?: string | null;
  pacemakerVersion?: string | null;
  dc?: string | null;
  quorate: boolean;
  votes?: Votes | null;
  maintenanceMode: boolean;
  fencingEnabled: boolean;
  noQuorumPolicy: string;
  lastChange?: { when: string; user: string; client: string; origin: string } | null;
  members: ViewMember[];
  resources: ResourceState[];
  bans: Ban[];
  failures: Failure[];
  fenceEvents: FenceEvent[];
  attributes: Record<string, Record<string, string>>;
}

/** One side's view; a cluster that disagrees with itself has two or more. */
export interface SideView {
  /** The nodes that see it so. */
  nodes: string[];
  view: ClusterView;
  /** Seconds since it was taken, by luci's clock. */
  age: number;
  /** True when it is known not to be current. */
  stale: boolean;
}

/** The resource and everything below it, depth first. */
export function* everyResource(resources: readonly ResourceState[]): Generator<ResourceState> {
  for (const resource of resources) {
    yield resource;
    yield* everyResource(resource.children);
  }
}

/** An id without its clone instance: "web:0" is "web". */
export function baseId(id: string): string {
  return id.replace(/:\d+$/, '');
}

export function isFenceDevice(resource: Pick<ResourceState, 'agent'>): boolean {
  return resource.agent.startsWith('stonith:');
}
