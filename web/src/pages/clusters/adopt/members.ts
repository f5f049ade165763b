import type { paths } from '../../../api/generated';
import type { DiscoveredMember } from '../../../api/types';
import { defaultPort } from '../../systems/systemState';

export type DiscoverBody =
  paths['/api/v1/clusters/discover']['post']['requestBody']['content']['application/json'];
export type AdoptBody =
  paths['/api/v1/clusters']['post']['requestBody']['content']['application/json'];
export type AdoptMember = AdoptBody['members'][number];

/** What a person gives for the members that do not trust this luci yet. */
export interface MemberSecrets {
  /** One root password for all of them. */
  same: boolean;
  samePassword: string;
  /** By member name. */
  passwords: Readonly<Record<string, string>>;
  /** Members that are left for later. */
  later: ReadonlySet<string>;
}

export const noSecrets: MemberSecrets = {
  same: true,
  samePassword: '',
  passwords: {},
  later: new Set(),
};

/** Whether a member has to be authenticated, and could be now. */
export function needsPassword(member: DiscoveredMember): boolean {
  return !member.authenticated && Boolean(member.fingerprint);
}

export function passwordOf(member: DiscoveredMember, secrets: MemberSecrets): string {
  return secrets.same ? secrets.samePassword : (secrets.passwords[member.name] ?? '');
}

/** Whether every member is authenticated, has a password, or is left for later. */
export function isComplete(members: readonly DiscoveredMember[], secrets: MemberSecrets): boolean {
  return members
    .filter((member) => needsPassword(member) && !secrets.later.has(member.name))
    .every((member) => passwordOf(member, secrets) !== '');
}

/** The members as they are sent; those left for later and those that do not answer have no password. */
export function adoptMembers(
  members: readonly DiscoveredMember[],
  secrets: MemberSecrets,
): AdoptMember[] {
  return members.map((member) => {
    const base: AdoptMember = {
      name: member.name,
      address: member.address,
      port: defaultPort,
      takeOver: false,
    };
    if (!needsPassword(member) || secrets.later.has(member.name)) return base;
    return {
      ...base,
      fingerprint: member.fingerprint ?? undefined,
      password: passwordOf(member, secrets),
    };
  });
}
