import type { System } from '../../../api/types';
import type { CreateCluster, Proof } from '../../../plan/model';
import type { AgentMetadata } from '../../cluster/agents/formModel';
import {
  deviceRemarks,
  isComplete,
  newDevice,
  uncovered,
  type DeviceDraft,
} from '../../cluster/fencing/deviceModel';
import { proposedLinks } from '../../cluster/nodes/candidates';
import { clusterNameRemark } from '../../cluster/resources/names';

export const transports = ['knet', 'udpu', 'udp'] as const;
export type Transport = (typeof transports)[number];

/** Totem keys that the wizard asks for; blank leaves Corosync's own default. */
export const totemKeys = [
  'token',
  'token_coefficient',
  'consensus',
  'join',
  'max_messages',
] as const;

export interface NodeDraft {
  system: string;
  name: string;
  links: string[];
}

export interface CreateDraft {
  name: string;
  nodes: NodeDraft[];
  links: number;
  transport: Transport;
  encryption: boolean;
  totem: Record<string, string>;
  installPackages: boolean;
  /** Fencing is put off: a warning stays until it is there. */
  later: boolean;
  devices: DeviceDraft[];
  proof: Proof;
  startAtBoot: boolean;
}

export const emptyDraft: CreateDraft = {
  name: '',
  nodes: [],
  links: 1,
  transport: 'knet',
  encryption: true,
  totem: {},
  installPackages: true,
  later: false,
  devices: [],
  proof: 'STATUS',
  startAtBoot: true,
};

/** How many links a transport can have. */
export function mostLinks(transport: Transport): number {
  return transport === 'knet' ? 8 : 1;
}

export function withNode(draft: CreateDraft, system: System, on: boolean): CreateDraft {
  const rest = draft.nodes.filter((node) => node.system !== system.id);
  if (!on) return withTargets({ ...draft, nodes: rest });
  const links = proposedLinks(
    system,
    draft.links,
    rest.map((node) => node.links),
  );
  const name = system.facts?.hostname ?? system.name;
  const nodes = [...rest, { system: system.id, name, links }].sort((a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  return withTargets({ ...draft, nodes }, name);
}

/** Fence devices keep only nodes that take part; a new node is proposed as a target of the first. */
function withTargets(draft: CreateDraft, added?: string): CreateDraft {
  const names = new Set(draft.nodes.map((node) => node.name));
  const devices = draft.devices.map((device, index) => ({
    ...device,
    targets: [
      ...device.targets.filter((target) => names.has(target)),
      ...(added !== undefined && index === 0 && !device.targets.includes(added) ? [added] : []),
    ],
  }));
  return { ...draft, devices };
}

/** Another number of links: addresses that stand are kept, further ones proposed. */
export function withLinks(
  draft: CreateDraft,
  links: number,
  systems: readonly System[],
): CreateDraft {
  const nodes = draft.nodes.map((node) => {
    const system = systems.find((one) => one.id === node.system);
    const proposed = system ? proposedLinks(system, links, []) : [];
    const kept = node.links.slice(0, links);
    const free = proposed.filter((address) => !kept.includes(address));
    return {
      ...node,
      links: Array.from({ length: links }, (_unused, index) => kept[index] ?? free.shift() ?? ''),
    };
  });
  return { ...draft, links, nodes };
}

export function withTransport(
  draft: CreateDraft,
  transport: Transport,
  systems: readonly System[],
): CreateDraft {
  const most = mostLinks(transport);
  const fitting = draft.links > most ? withLinks(draft, most, systems) : draft;
  return { ...fitting, transport, encryption: transport === 'knet' ? draft.encryption : false };
}

export type StepKey = 'nodes' | 'links' | 'transport' | 'fencing';

/** Why a step is not complete; keys of the catalogue's `create.missing`. */
export type Missing =
  'name' | 'nodes' | 'address' | 'sameAddress' | 'totem' | 'device' | 'deviceFields' | 'uncovered';

export function missingOf(
  step: StepKey,
  draft: CreateDraft,
  taken: ReadonlySet<string>,
  metadata: Record<string, AgentMetadata>,
): Missing | null {
  switch (step) {
    case 'nodes':
      if (clusterNameRemark(draft.name, taken)) return 'name';
      return draft.nodes.length === 0 ? 'nodes' : null;
    case 'links': {
      const addresses = draft.nodes.flatMap((node) => node.links);
      if (addresses.some((address) => address.trim() === '')) return 'address';
      return new Set(addresses).size < addresses.length ? 'sameAddress' : null;
    }
    case 'transport':
      return Object.values(draft.totem).every((value) => /^\d*$/.test(value)) ? null : 'totem';
    case 'fencing': {
      if (draft.later) return null;
      if (draft.devices.length === 0) return 'device';
      const complete = draft.devices.every((device, index) => {
        const known = metadata[device.agent];
        const others = draft.devices.filter((_one, at) => at !== index).map((one) => one.id);
        return known !== undefined && isComplete(deviceRemarks(device, known, new Set(others)));
      });
      if (!complete) return 'deviceFields';
      const names = draft.nodes.map((node) => node.name);
      return uncovered(names, draft.devices.map(newDevice)).length > 0 ? 'uncovered' : null;
    }
  }
}

/** What is asked for: blank values are left out, so that Corosync's defaults stay its own. */
export function intentOf(draft: CreateDraft): CreateCluster {
  return {
    type: 'createCluster',
    name: draft.name,
    nodes: draft.nodes,
    transport: draft.transport,
    encryption: draft.encryption,
    totem: Object.fromEntries(
      Object.entries(draft.totem).filter(([, value]) => value.trim() !== ''),
    ),
    installPackages: draft.installPackages,
    fencing: draft.later ? null : { devices: draft.devices.map(newDevice), proof: draft.proof },
    startAtBoot: draft.startAtBoot,
  };
}
