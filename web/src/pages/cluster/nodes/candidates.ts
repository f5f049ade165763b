import type { System } from '../../../api/types';

/** Why a system can't become a node now; nothing when it can. */
export type CandidateReason = 'inCluster' | 'notTrusted' | 'unreachable' | 'noFacts';

export interface Candidate {
  system: System;
  reason: CandidateReason | null;
  /** The cluster it is in already. */
  cluster?: string;
}

/** Every system, those that can be taken first, each other one with the reason. */
export function candidatesOf(systems: readonly System[]): Candidate[] {
  const judged = systems.map((system): Candidate => {
    const membership = system.facts?.membership;
    if (system.cluster) return { system, reason: 'inCluster', cluster: system.cluster.name };
    if (membership?.type === 'member')
      return { system, reason: 'inCluster', cluster: membership.configuration.clusterName };
    if (system.trust !== 'TRUSTED') return { system, reason: 'notTrusted' };
    if (system.contact.state !== 'CONNECTED') return { system, reason: 'unreachable' };
    if (!system.facts) return { system, reason: 'noFacts' };
    return { system, reason: null };
  });
  const rank = (candidate: Candidate) => (candidate.reason === null ? 0 : 1);
  return judged.sort(
    (a, b) =>
      rank(a) - rank(b) || a.system.name.localeCompare(b.system.name, 'en', { numeric: true }),
  );
}

/** The addresses a system can use for links: the one luci reaches it at first. */
export function addressesOf(system: System): string[] {
  const own = system.facts?.addresses ?? [];
  return own.includes(system.address)
    ? [system.address, ...own.filter((address) => address !== system.address)]
    : own.length > 0
      ? own
      : [system.address];
}

function network(address: string): string {
  return address.includes(':')
    ? address.split(':').slice(0, 4).join(':')
    : address.split('.').slice(0, 3).join('.');
}

/**
 * One address per link for a system: those in the networks that the other nodes use on that link,
 * else its own in order, none twice. Only a proposal; a person can change it.
 */
export function proposedLinks(
  system: System,
  links: number,
  others: readonly string[][],
): string[] {
  const left = [...addressesOf(system)];
  return Array.from({ length: links }, (_unused, index) => {
    const networks = new Set(others.map((other) => network(other[index] ?? '')));
    const fitting = left.findIndex((address) => networks.has(network(address)));
    const at = fitting >= 0 ? fitting : 0;
    return left.splice(at, 1)[0] ?? '';
  });
}
