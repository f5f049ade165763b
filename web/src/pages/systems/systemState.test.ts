import { describe, expect, it } from 'vitest';
import { addressOf, fingerprintGroups, looksLikeAddress, portOf } from './systemState';

describe('addresses', () => {
  it('accept names and both kinds of IP address', () => {
    for (const address of ['node1', 'node1.example.org', '10.0.0.1', 'fd00::1', 'fe80::1%eth0'])
      expect(looksLikeAddress(address), address).toBe(true);
  });

  it('refuse what is no address', () => {
    for (const address of ['', 'https://node1', 'a b', 'node1/x', '-node'])
      expect(looksLikeAddress(address), address).toBe(false);
  });

  it('are shown with the port only where it is not the usual one', () => {
    expect(addressOf({ address: '10.0.0.1', port: 11111 })).toBe('10.0.0.1');
    expect(addressOf({ address: 'fd00::1', port: 5000 })).toBe('[fd00::1]:5000');
  });
});

describe('portOf', () => {
  it('reads 1 to 65535', () => {
    expect(portOf('11111')).toBe(11111);
    for (const text of ['', '0', '65536', '1e3', '-1', 'x']) expect(portOf(text)).toBeNull();
  });
});

describe('fingerprintGroups', () => {
  it('breaks after four bytes', () => {
    expect(fingerprintGroups('01:02:03:04:05:06')).toEqual(['01:02:03:04', '05:06']);
  });
});
