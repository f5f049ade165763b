import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, data } from './client';
import type { AuditEntry } from './types';

export interface AuditFilter {
  q: string;
  outcome: AuditEntry['outcome'] | '';
  offset: number;
  limit: number;
}

export function useAudit(filter: AuditFilter) {
  return useQuery({
    queryKey: ['audit', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              q: filter.q || undefined,
              outcome: filter.outcome || undefined,
              offset: filter.offset,
              limit: filter.limit,
            },
          },
          signal,
        }),
      ),
  });
}
