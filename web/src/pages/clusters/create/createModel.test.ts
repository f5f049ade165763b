import { describe, expect, it } from 'vitest';
import type { System } from '../../../api/types';
import { candidatesOf, proposedLinks } from '../../cluster/nodes/candidates';
import { emptyDraft, intentOf, missingOf, withLinks, withNode, withTransport } from './createModel';

function system(name: string, addresses: string[], change: Partial<System> = {}): System {
  return {
    id: `id-${name}`,
    name,
    address: addresses[0] ?? '',
    port: 11111,
    fingerprint: '',
    trust: 'TRUSTED',
    contact: { state: 'CONNECTED', since: '2026-11-22T12:00:00Z' },
    facts: { hostname: name, addresses, membership: { type: 'none' } },
    ...change,
  } as System;
}

const one = system('node1', ['10.0.0.1', '10.1.0.1']);
const two = system('node2', ['10.0.0.2', '10.1.0.2']);
const nobody: ReadonlySet<string> = new Set();

describe('candidates', () => {
  it('lists those that can’t be taken, with the reason, behind the others', () => {
    const away = system('away', ['10.0.0.9'], {
      contact: { state: 'UNREACHABLE', since: '2026-11-22T12:00:00Z' },
    });
    const taken = system('a-taken', ['10.0.0.8'], {
      cluster: { id: 'c', name: 'other', node: 'a-taken' },
    });
    expect(candidatesOf([taken, away, one]).map((c) => [c.system.name, c.reason])).toEqual([
      ['node1', null],
      ['a-taken', 'inCluster'],
      ['away', 'unreachable'],
    ]);
  });

  it('proposes addresses in the networks that the others use', () => {
    expect(proposedLinks(two, 2, [['10.1.0.1', '10.0.0.1']])).toEqual(['10.1.0.2', '10.0.0.2']);
  });
});

describe('the draft of a cluster', () => {
  const both = withNode(withNode({ ...emptyDraft, name: 'lab' }, one, true), two, true);

  it('gives every node an address per link', () => {
    const wide = withLinks(both, 2, [one, two]);
    expect(wide.nodes.map((node) => node.links)).toEqual([
      ['10.0.0.1', '10.1.0.1'],
      ['10.0.0.2', '10.1.0.2'],
    ]);
    expect(missingOf('links', wide, nobody, {})).toBeNull();
    expect(missingOf('links', withLinks(both, 3, [one, two]), nobody, {})).toBe('address');
  });

  it('takes links and encryption back where the transport has neither', () => {
    const udp = withTransport(withLinks(both, 2, [one, two]), 'udp', [one, two]);
    expect([udp.links, udp.encryption, udp.nodes[0]?.links]).toEqual([1, false, ['10.0.0.1']]);
  });

  it('says what is missing', () => {
    expect(missingOf('nodes', emptyDraft, nobody, {})).toBe('name');
    expect(missingOf('nodes', { ...emptyDraft, name: 'lab' }, nobody, {})).toBe('nodes');
    expect(missingOf('nodes', both, new Set(['lab']), {})).toBe('name');
    expect(missingOf('fencing', both, nobody, {})).toBe('device');
    expect(missingOf('fencing', { ...both, later: true }, nobody, {})).toBeNull();
  });

  it('asks for every node to be the target of a device', () => {
    const agent = 'stonith:fence_x';
    const metadata = {
      [agent]: {
        name: agent,
        version: '',
        shortDescription: '',
        longDescription: '',
        parameters: [],
        operations: [],
        promotable: false,
        cloneable: true,
      },
    };
    const device = {
      id: 'power',
      agent,
      values: {},
      targets: ['node1'],
      plugs: { node1: '7' },
      check: '',
    };
    const draft = { ...both, devices: [device] };
    expect(missingOf('fencing', draft, nobody, metadata)).toBe('uncovered');
    const all = { ...draft, devices: [{ ...device, targets: ['node1', 'node2'] }] };
    expect(missingOf('fencing', all, nobody, metadata)).toBeNull();
    expect(intentOf(all).fencing?.devices[0]).toMatchObject({ plugs: { node1: '7' } });
  });

  it('leaves Corosync’s defaults its own', () => {
    expect(intentOf({ ...both, later: true, totem: { token: '', join: '60' } })).toMatchObject({
      totem: { join: '60' },
      fencing: null,
    });
  });
});
