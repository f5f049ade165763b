import {
  baseId,
  everyResource,
  type Ban,
  type ClusterView,
  type Failure,
  type ResourceState,
} from '../../../matrix/clusterView';

/** Everything the view says of one resource; instances of a clone count together. */
export interface FoundResource {
  state: ResourceState;
  /** The group, clone or bundle it stands in, the innermost first. */
  holders: ResourceState[];
  nodes: string[];
  failures: Failure[];
  bans: Ban[];
}

function search(
  resources: readonly ResourceState[],
  id: string,
  holders: ResourceState[],
): { state: ResourceState; holders: ResourceState[] }[] {
  return resources.flatMap((resource) => [
    ...(baseId(resource.id) === id ? [{ state: resource, holders }] : []),
    ...search(resource.children, id, [resource, ...holders]),
  ]);
}

export function findResource(view: ClusterView, id: string): FoundResource | undefined {
  const found = search(view.resources, id, []);
  const first = found[0];
  if (!first) return undefined;
  const active = (resource: ResourceState): string[] =>
    resource.kind === 'PRIMITIVE'
      ? resource.nodes
      : [...everyResource(resource.children)].flatMap((child) => child.nodes);
  const nodes = [...new Set(found.flatMap(({ state }) => active(state)))].sort();
  const ids = new Set([id, ...first.holders.map((holder) => baseId(holder.id))]);
  const within = new Set(
    [first.state, ...everyResource(first.state.children)].map((one) => baseId(one.id)),
  );
  return {
    state: { ...first.state, id },
    holders: first.holders,
    nodes,
    failures: view.failures.filter((failure) => within.has(baseId(failure.resource))),
    bans: view.bans.filter((ban) => ids.has(baseId(ban.resource))),
  };
}
