import { describe, expect, it } from 'vitest';
import {
  draftOf,
  isMissing,
  recoveryOf,
  shifted,
  wrongRestarts,
  type Template,
} from './serviceModel';

const address: Template = {
  id: 'floating-address',
  agent: 'ocf:heartbeat:IPaddr2',
  first: ['ip'],
  parameters: {},
  operations: [],
  meta: {},
};

describe('a service that is being made', () => {
  it('proposes names that are free and tell whose they are', () => {
    const taken = new Set(['web-floating-address']);
    expect(draftOf(1, address.agent, address, 'web', taken).id).toBe('web-floating-address-2');
    expect(draftOf(1, 'ocf:pacemaker:Dummy', null, 'web', taken).id).toBe('web-Dummy');
  });

  it('counts restarts for one policy only', () => {
    expect(recoveryOf({ policy: 'RESTART', maxRestarts: '3', expire: ' 5min ' })).toEqual({
      policy: 'RESTART',
      maxRestarts: 3,
      expire: '5min',
    });
    expect(recoveryOf({ policy: 'RELOCATE', maxRestarts: '3', expire: '' })).toEqual({
      policy: 'RELOCATE',
      maxRestarts: null,
      expire: null,
    });
    expect(wrongRestarts({ policy: 'RESTART', maxRestarts: '0', expire: '' })).toBe(true);
    expect(wrongRestarts({ policy: 'RESTART', maxRestarts: '', expire: '' })).toBe(false);
  });

  it('moves an item by one place', () => {
    expect(shifted(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(shifted(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('can use a template that some node has', () => {
    expect(isMissing({ template: address, asked: ['n1', 'n2'], missingOn: ['n1'] })).toBe(false);
    expect(isMissing({ template: address, asked: ['n1'], missingOn: ['n1'] })).toBe(true);
  });
});
