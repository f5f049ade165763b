import { describe, expect, it } from 'vitest';
import { heuristicsText, parseHeuristics } from './quorum';

describe('heuristics', () => {
  it('are lines of name and command', () => {
    const text = 'gateway = /usr/bin/ping -c 1 192.0.2.1\nexec_disk: /usr/bin/test -e /srv';
    expect(parseHeuristics(text)).toEqual({
      gateway: '/usr/bin/ping -c 1 192.0.2.1',
      disk: '/usr/bin/test -e /srv',
    });
    expect(parseHeuristics('')).toEqual({});
  });

  it('are refused where a command has no absolute path', () => {
    expect(parseHeuristics('gateway = ping 192.0.2.1')).toBeNull();
  });

  it('are shown as they are typed', () => {
    const heuristics = { a: '/bin/true', b: '/bin/false -x' };
    expect(parseHeuristics(heuristicsText(heuristics))).toEqual(heuristics);
  });
});
