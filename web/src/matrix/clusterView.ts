import type { components } from '../api/generated';

type Schemas = components['schemas'];

/** The cluster's status as one member sees it. */
export type ClusterView = Schemas['ClusterView'];
export type ResourceState = Schemas['ResourceState'];
export type ResourceKind = Schemas['ResourceStateKind'];
export type ViewMember = Schemas['ClusterViewMember'];
export type Ban = Schemas['ClusterViewBan'];
export type Failure = Schemas['ClusterViewFailure'];
export type FenceEvent = Schemas['ClusterViewFenceEvent'];

/** One side's view; a cluster that disagrees with itself has two or more. */
export type SideView = Schemas['ClusterDetailSeenView'];

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
