import { describe, expect, it } from 'vitest';
import type { DiscoveredMember } from '../../../api/types';
import { adoptMembers, isComplete, noSecrets } from './members';

function member(name: string, more: Partial<DiscoveredMember> = {}): DiscoveredMember {
  return {
    name,
    address: name,
    links: [name],
    authenticated: false,
    reachable: true,
    fingerprint: `AA:${name}`,
    ...more,
  };
}

const members = [
  member('node1', { authenticated: true }),
  member('node2'),
  member('node3'),
  member('node4', { reachable: false, fingerprint: undefined }),
];

describe('members of a cluster to be added', () => {
  it('are complete with the same password for all', () => {
    expect(isComplete(members, noSecrets)).toBe(false);
    expect(isComplete(members, { ...noSecrets, samePassword: 'x' })).toBe(true);
  });

  it('are complete when each has a password or is left for later', () => {
    const each = { ...noSecrets, same: false, passwords: { node2: 'x' } };
    expect(isComplete(members, each)).toBe(false);
    expect(isComplete(members, { ...each, later: new Set(['node3']) })).toBe(true);
  });

  it('carry a password only where one is needed and can be used', () => {
    const sent = adoptMembers(members, {
      ...noSecrets,
      samePassword: 'secret',
      later: new Set(['node3']),
    });
    expect(sent.map((one) => one.password)).toEqual([undefined, 'secret', undefined, undefined]);
    expect(sent[1]?.fingerprint).toBe('AA:node2');
  });
});
