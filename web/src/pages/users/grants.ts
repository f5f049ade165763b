import type { Grant, Role, Scope } from '../../api/types';

export const roles: readonly Role[] = [
  'VIEWER',
  'OPERATOR',
  'STORAGE_ADMINISTRATOR',
  'ADMINISTRATOR',
];

/** One text for one scope, so that a list can hold it: "EVERYTHING", "CLUSTER/id", "SYSTEM/id". */
export function scopeKey(scope: Scope): string {
  return scope.kind === 'EVERYTHING' ? scope.kind : `${scope.kind}/${scope.id ?? ''}`;
}

export function scopeOf(key: string): Scope {
  const [kind, ...id] = key.split('/');
  if (kind === 'CLUSTER' || kind === 'SYSTEM') return { kind, id: id.join('/') };
  return { kind: 'EVERYTHING' };
}

export function grantKey(grant: Grant): string {
  return `${grant.role} ${scopeKey(grant.scope)}`;
}

/** The grants without repetition. */
export function distinct(grants: readonly Grant[]): Grant[] {
  return [...new Map(grants.map((grant) => [grantKey(grant), grant])).values()];
}

/** Whether a name can be a user's: what luci accepts, said before it is sent. */
export function looksLikeUserName(name: string): boolean {
  return /^[a-z][a-z0-9._-]{0,63}$/.test(name);
}
