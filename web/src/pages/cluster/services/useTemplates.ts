import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';

/** Templates and on which nodes their agents are missing; they change with packages only. */
export function useTemplates(cluster: string) {
  return useQuery({
    staleTime: 600_000,
    queryKey: ['templates', cluster],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/templates', { params: { path: { id: cluster } }, signal }),
      ),
  });
}
