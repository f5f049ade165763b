/** Cluster options that are about fencing; their names changed from stonith-* to fencing-* with Pacemaker 3.0.2. */
export function isOfFencing(name: string): boolean {
  return /^(stonith|fencing)-|(^|-)fenc(e|ing)(-|$)/.test(name) || name === 'dc-deadtime';
}

export const switches: ReadonlySet<string> = new Set(['stonith-enabled', 'fencing-enabled']);
export const postFail: ReadonlySet<string> = new Set(['priority-fencing-delay']);
export const postJoin: ReadonlySet<string> = new Set(['dc-deadtime', 'startup-fencing']);
