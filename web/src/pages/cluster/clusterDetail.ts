import type { components } from '../../api/generated';
import type { Problem } from '../../api/problem';
import type { ClusterSummary, Finding } from '../../api/types';
import type { ResourceKind, SideView, ViewMember } from '../../matrix/clusterView';

type Contact = components['schemas']['Contact'];

export interface Daemon {
  name: string;
  installed: boolean;
  active: boolean;
  enabled: boolean;
}

export interface ClusterNode {
  name: string;
  links: string[];
  system?: string | null;
  contact?: Contact | null;
  member?: ViewMember | null;
  daemons: Daemon[];
  problems: Problem[];
}

export interface ResourceDefinition {
  id: string;
  kind: ResourceKind;
  agent?: string | null;
  template?: string | null;
  parameters: Record<string, string>;
  meta: Record<string, string>;
  operations: { name: string; interval: string; timeout?: string | null }[];
  children: ResourceDefinition[];
  promotable: boolean;
}

export interface Constraint {
  id: string;
  type: string;
  resources: string[];
  node?: string | null;
  score?: string | null;
  attributes: Record<string, string>;
  rule?: string | null;
  byMove: boolean;
}

export interface FencingLevel {
  id: string;
  target: string;
  index: number;
  devices: string[];
}

export interface ClusterConfiguration {
  properties: Record<string, string>;
  resources: ResourceDefinition[];
  constraints: Constraint[];
  fencingLevels: FencingLevel[];
}

export interface FencingProof {
  node: string;
  /** Empty where the cluster chose it. */
  device: string;
  how: 'STATUS' | 'REBOOT';
  at: string;
}

/** All that a cluster's pages show. */
export interface ClusterDetail {
  summary: ClusterSummary;
  nodes: ClusterNode[];
  /** One; more where partitions disagree, the quorate one first; none where nobody was ever heard. */
  views: SideView[];
  configuration?: ClusterConfiguration | null;
  corosync?: { clusterName: string; transport: string; encrypted: boolean; text: string } | null;
  findings: Finding[];
  proofs?: FencingProof[];
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
