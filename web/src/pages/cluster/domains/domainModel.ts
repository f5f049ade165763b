import type { components } from '../../../api/generated';
import type { ClusterDetail } from '../clusterDetail';

export type FailoverDomain = components['schemas']['FailoverDomain'];
export type Constraint = NonNullable<ClusterDetail['configuration']>['constraints'][number];

/** Constraints that a move or ban left over. */
export function leftOver(detail: ClusterDetail): Constraint[] {
  return (detail.configuration?.constraints ?? []).filter((one) => one.byMove);
}

/** Location constraints that neither a domain nor a move wrote. */
export function otherLocations(detail: ClusterDetail): Constraint[] {
  return (detail.configuration?.constraints ?? []).filter(
    (one) => one.type === 'location' && !one.byMove && domainOf(one) === null,
  );
}

/** The failover domain that a constraint carries out; null for all others. */
export function domainOf(constraint: Constraint | undefined): string | null {
  const attribute =
    /^failover-domain\.(.+)$/.exec(constraint?.score ?? '') ??
    /"failover-domain\.([^"]+)"/.exec(constraint?.rule ?? '');
  return attribute?.[1] ?? null;
}
