import type { components } from '../../api/generated';

type Schemas = components['schemas'];

/** All that a cluster's pages show. */
export type ClusterDetail = Schemas['ClusterDetail'];
export type ClusterNode = Schemas['ClusterDetailClusterNode'];
export type ResourceDefinition = Schemas['ResourceDefinition'];

/** How fencing was proved, as the catalogues know it. */
export function proofOf(how: string): 'STATUS' | 'REBOOT' | 'DRILL' {
  return how === 'REBOOT' || how === 'DRILL' ? how : 'STATUS';
}

const oldAfterDays = 90;

/** Whether a proof is so old that it is to be repeated: what was changed since is not in it. */
export function isOld(proved: string, now: number): boolean {
  return now - Date.parse(proved) > oldAfterDays * 24 * 3600 * 1000;
}

/** Every definition with what is in it, depth first. */
export function everyDefinition(definitions: readonly ResourceDefinition[]): ResourceDefinition[] {
  return definitions.flatMap((one) => [one, ...everyDefinition(one.children)]);
}

export function definitionOf(detail: ClusterDetail, id: string): ResourceDefinition | undefined {
  return everyDefinition(detail.configuration?.resources ?? []).find((one) => one.id === id);
}

/** Fence devices as configured. */
export function fenceDevices(detail: ClusterDetail): ResourceDefinition[] {
  return everyDefinition(detail.configuration?.resources ?? []).filter((one) =>
    one.agent?.startsWith('stonith:'),
  );
}

/** The nodes a fence device says it can fence; empty where it leaves that to the cluster. */
export function fenceTargets(device: ResourceDefinition): string[] {
  const { pcmk_host_list: list, pcmk_host_map: map } = device.parameters;
  if (list) return list.split(/[\s,;]+/).filter(Boolean);
  if (map)
    return map
      .split(/[\s,;]+/)
      .map((pair) => pair.split(/[:=]/)[0] ?? '')
      .filter(Boolean);
  return [];
}

/** Whether some clone keeps the locks of shared storage: dlm and lvmlockd. */
export function sharesStorage(detail: ClusterDetail): boolean {
  return (detail.configuration?.resources ?? []).some((top) => {
    const agents = everyDefinition([top]).map((one) => one.agent);
    return (
      top.kind === 'CLONE' &&
      agents.includes('ocf:pacemaker:controld') &&
      agents.includes('ocf:heartbeat:lvmlockd')
    );
  });
}

/** Names that a new resource must not have. */
export function takenNames(detail: ClusterDetail): Set<string> {
  const defined = everyDefinition(detail.configuration?.resources ?? []).map((one) => one.id);
  return new Set([...defined, ...detail.nodes.map((node) => node.name)]);
}

/** The view to act on: the first is the quorate one where partitions disagree. */
export function mainView(detail: ClusterDetail) {
  return detail.views[0];
}

/** Whether some member runs Pacemaker and can be asked now. */
export function isRunning(detail: ClusterDetail): boolean {
  return detail.views.some((side) => side.view.running && !side.stale);
}
