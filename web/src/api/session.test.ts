import { describe, expect, it } from 'vitest';
import { allows } from './session';
import type { SignedInUser } from './types';

const user: SignedInUser = {
  id: '1',
  name: 'kim',
  mustChangePassword: false,
  grants: [],
  permissions: { everything: ['VIEW'], clusters: { c1: ['VIEW', 'OPERATE'] }, systems: {} },
};

describe('allows', () => {
  it('looks at everything first, then at the place', () => {
    expect(allows(user, 'VIEW')).toBe(true);
    expect(allows(user, 'OPERATE')).toBe(false);
    expect(allows(user, 'OPERATE', { cluster: 'c1' })).toBe(true);
    expect(allows(user, 'OPERATE', { cluster: 'c2' })).toBe(false);
    expect(allows(undefined, 'VIEW')).toBe(false);
  });
});
