import {
  baseId,
  everyResource,
  type Ban,
  type ClusterView,
  type Failure,
  type ResourceState,
} from '../../../matrix/clusterView';

/** A resource and the nodes on which it is active; instances of a clone count together. */
export interface Whereabouts {
  state: ResourceState;
  nodes: string[];
}

/** Everything the view says of one resource. */
export interface FoundResource extends Whereabouts {
  /** The group, clone or bundle it stands in, the innermost first. */
  holders: ResourceState[];
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

function activeOn(resource: ResourceState): string[] {
  return resource.kind === 'PRIMITIVE'
    ? resource.nodes
    : [...everyResource(resource.children)].flatMap((child) => child.nodes);
}

/** Where each resource of the view is, for lists of all of them. */
export function resourcesById(view: ClusterView): Map<string, Whereabouts> {
  const found = new Map<string, Whereabouts>();
  for (const resource of everyResource(view.resources)) {
    const id = baseId(resource.id);
    const before = found.get(id);
    const nodes = [...new Set([...(before?.nodes ?? []), ...activeOn(resource)])].sort();
    found.set(id, { state: before?.state ?? { ...resource, id }, nodes });
  }
  return found;
}

export function findResource(view: ClusterView, id: string): FoundResource | undefined {
  const found = search(view.resources, id, []);
  const first = found[0];
  if (!first) return undefined;
  const nodes = [...new Set(found.flatMap(({ state }) => activeOn(state)))].sort();
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
