import { skipToken, useQuery } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

export type RuleState = components['schemas']['RuleState'];

/** Whether a rule's date is now, as a member says; asked again with every change of the cluster, and each minute. */
export function useRuleState(id: string, rule: components['schemas']['Rule'] | null) {
  return useQuery({
    queryKey: ['cluster', id, 'rule', rule],
    retry: false,
    refetchInterval: 60_000,
    queryFn:
      rule === null
        ? skipToken
        : ({ signal }: { signal: AbortSignal }) =>
            data(
              api.POST('/api/v1/clusters/{id}/rules/check', {
                params: { path: { id } },
                body: rule,
                signal,
              }),
            ),
  });
}
