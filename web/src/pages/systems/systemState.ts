import type { Status } from '../../components/StatusLabel';
import type { NodeFacts, System } from '../../api/types';

export const trustStatus: Record<System['trust'], Status> = {
  TRUSTED: 'ok',
  REVOKED: 'error',
  UNKNOWN: 'unknown',
};

export const contactStatus: Record<System['contact']['state'], Status> = {
  CONNECTED: 'ok',
  UNREACHABLE: 'error',
  CONNECTING: 'progress',
  REFUSED: 'error',
};

/** "AA:BB:…" in groups of four bytes, so that two people can read it to each other. */
export function fingerprintGroups(fingerprint: string): string[] {
  const bytes = fingerprint.split(':');
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) groups.push(bytes.slice(at, at + 4).join(':'));
  return groups;
}

/** The versions of the engines a machine has, in a fixed order: "corosync 3.1.7". */
export function capabilities(facts: NodeFacts): string[] {
  return Object.entries(facts.tools)
    .sort(([first], [second]) => first.localeCompare(second))
    .map(([tool, version]) => `${tool} ${version}`);
}

/** Whether an address is one that could be tried: no spaces, no scheme, no path. */
export function looksLikeAddress(address: string): boolean {
  return (
    /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(address) ||
    /^[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%\w+)?$/.test(address)
  );
}

/** A TCP port from what was typed, or nothing. */
export function portOf(text: string): number | null {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

export const defaultPort = 11111;

export function addressOf(system: Pick<System, 'address' | 'port'>): string {
  const host = system.address.includes(':') ? `[${system.address}]` : system.address;
  return system.port === defaultPort ? host : `${host}:${system.port}`;
}
