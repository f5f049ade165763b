import { describe, expect, it } from 'vitest';
import { changedHosts, hostValues, targetsFrom } from './targets';

const written = {
  pcmk_host_list: 'node1,node2',
  pcmk_host_map: 'node1:1;node2:2,3',
  pcmk_host_check: 'static-list',
};

describe('targets of a fence device', () => {
  it('reads the ways in which pacemaker-fenced reads them', () => {
    expect(targetsFrom(written)).toEqual({
      targets: ['node1', 'node2'],
      plugs: { node1: '1', node2: '2,3' },
      check: 'static-list',
    });
    expect(targetsFrom({ pcmk_host_map: 'node1=a node2:b' }).targets).toEqual(['node1', 'node2']);
    expect(targetsFrom({})).toEqual({ targets: [], plugs: {}, check: '' });
  });

  it('leaves what was not touched as it was written', () => {
    expect(changedHosts(written, targetsFrom(written))).toEqual({});
  });

  it('sends what was changed, and takes out what is empty', () => {
    const draft = targetsFrom(written);
    expect(changedHosts(written, { ...draft, plugs: { ...draft.plugs, node2: '4' } })).toEqual({
      pcmk_host_map: 'node1:1;node2:4',
    });
    expect(changedHosts(written, { targets: ['node2'], plugs: draft.plugs, check: '' })).toEqual({
      pcmk_host_list: 'node2',
      pcmk_host_map: 'node2:2,3',
      pcmk_host_check: '',
    });
    expect(hostValues({ targets: ['node1'], plugs: { node1: 'node1' }, check: '' })).toEqual({
      pcmk_host_list: 'node1',
      pcmk_host_map: '',
      pcmk_host_check: '',
    });
  });
});
