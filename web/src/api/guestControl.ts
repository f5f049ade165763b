import { useQuery } from '@tanstack/react-query';
import { api, data } from './client';

/** What stands for and against moving a guest live to that node, asked of both hypervisors each time. */
export function useGuestChecks(id: string, resource: string, to: string) {
  return useQuery({
    queryKey: ['cluster', id, 'guest-checks', resource, to],
    retry: false,
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/guests/{resource}/checks', {
          params: { path: { id, resource }, query: { to } },
          signal,
        }),
      ),
  });
}
