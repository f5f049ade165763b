import { describe, expect, it } from 'vitest';
import { findAgents, proposedName } from './agentList';
import {
  changedValues,
  fieldsOf,
  givenValues,
  remarksOf,
  type AgentMetadata,
  type AgentParameter,
} from './formModel';

function parameter(name: string, change: Partial<AgentParameter> = {}): AgentParameter {
  return {
    name,
    type: 'string',
    required: false,
    options: [],
    shortDescription: '',
    longDescription: '',
    deprecated: false,
    secret: false,
    ...change,
  };
}

function metadata(name: string, parameters: AgentParameter[]): AgentMetadata {
  return {
    name,
    version: '1.0',
    shortDescription: '',
    longDescription: '',
    parameters,
    operations: [],
    promotable: false,
    cloneable: true,
  };
}

describe('fieldsOf', () => {
  const address = metadata('ocf:heartbeat:IPaddr2', [
    parameter('nic'),
    parameter('ip', {
      required: true,
      longDescription: '\n  The address,\n  dotted.\n\n  Or IPv6.',
    }),
    parameter('arp_interval', { type: 'integer', defaultValue: '200' }),
    parameter('old', { required: true, deprecated: true }),
  ]);

  it('puts required and usual fields first, folds the rest, and deprecated ones last', () => {
    expect(fieldsOf(address).map((field) => [field.name, field.section])).toEqual([
      ['ip', 'main'],
      ['nic', 'main'],
      ['arp_interval', 'more'],
      ['old', 'deprecated'],
    ]);
  });

  it('never demands what is deprecated', () => {
    expect(fieldsOf(address).at(-1)?.required).toBe(false);
  });

  it('shows defaults as placeholders and keeps paragraphs of the help', () => {
    const fields = fieldsOf(address);
    expect(fields.find((field) => field.name === 'arp_interval')?.placeholder).toBe('200');
    expect(fields[0]?.help).toBe('The address, dotted.\n\nOr IPv6.');
  });

  it('draws by type, secrets as passwords without a placeholder', () => {
    const fields = fieldsOf(
      metadata('stonith:fence_ipmilan', [
        parameter('password', { secret: true, defaultValue: 'x' }),
        parameter('lanplus', { type: 'boolean' }),
        parameter('cipher', { type: 'select', options: ['1', '17'] }),
        parameter('ipport', { type: 'port' }),
      ]),
    );
    expect(Object.fromEntries(fields.map((field) => [field.name, field.control]))).toEqual({
      password: 'password',
      lanplus: 'boolean',
      cipher: 'select',
      ipport: 'port',
    });
    expect(fields.find((field) => field.name === 'password')?.placeholder).toBe('');
  });

  it('leaves targets and plugs of a fence agent to their own fields', () => {
    const names = fieldsOf(
      metadata('stonith:fence_x', [parameter('plug', { required: true }), parameter('action')]),
    );
    expect(names).toEqual([]);
  });
});

describe('remarksOf', () => {
  const fields = fieldsOf(
    metadata('ocf:x:y', [
      parameter('ip', { required: true }),
      parameter('count', { type: 'integer' }),
      parameter('wait', { type: 'time' }),
      parameter('port', { type: 'port' }),
      parameter('mode', { type: 'select', options: ['a', 'b'] }),
    ]),
  );
  it('collects every remark at once', () => {
    const values = { count: 'x', wait: 'soon', port: '70000', mode: 'c' };
    expect(remarksOf(fields, values)).toEqual({
      ip: 'missing',
      count: 'integer',
      wait: 'time',
      port: 'port',
      mode: 'option',
    });
  });
  it('accepts what the agents accept', () => {
    const values = { ip: '::1', count: 'INFINITY', wait: '2min', port: '1', mode: 'a' };
    expect(remarksOf(fields, values)).toEqual({});
  });
});

describe('values', () => {
  it('sends only what was filled in', () => {
    expect(givenValues({ ip: ' 10.0.0.1 ', nic: '', cidr_netmask: '  ' })).toEqual({
      ip: '10.0.0.1',
    });
  });
  it('sends only changes, an empty value to remove, and keeps a secret left blank', () => {
    const before = { ip: '10.0.0.1', nic: 'eth0', password: '' };
    const after = { ip: '10.0.0.2', nic: '', password: '', user: 'root' };
    expect(changedValues(before, after, new Set(['password']))).toEqual({
      ip: '10.0.0.2',
      nic: '',
      user: 'root',
    });
    expect(changedValues(before, { ...before, password: 'new' }, new Set(['password']))).toEqual({
      password: 'new',
    });
  });
});

describe('findAgents', () => {
  const agents = [
    { name: 'ocf:heartbeat:AoEtarget', shortDescription: 'AoE target' },
    { name: 'ocf:heartbeat:IPsrcaddr', shortDescription: 'Manages the preferred source address' },
    { name: 'ocf:heartbeat:IPaddr2', shortDescription: 'Manages virtual IPv4 and IPv6 addresses' },
    { name: 'ocf:pacemaker:Dummy', shortDescription: 'Example' },
  ];
  it('puts what people use most first', () => {
    expect(findAgents(agents, '')[0]?.name).toBe('ocf:heartbeat:IPaddr2');
  });
  it('searches name and description by every word', () => {
    expect(findAgents(agents, 'manages ADDRESS').map((one) => one.name)).toEqual([
      'ocf:heartbeat:IPaddr2',
      'ocf:heartbeat:IPsrcaddr',
    ]);
  });
  it('proposes a free name', () => {
    expect(proposedName('ocf:heartbeat:IPaddr2', new Set(['IPaddr2', 'IPaddr2-2']))).toBe(
      'IPaddr2-3',
    );
  });
});
