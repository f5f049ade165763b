import { useQuery } from '@tanstack/react-query';
import { api, data } from './client';

/** What is wrong anywhere that the user may see, worst first. */
export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => data(api.GET('/api/v1/overview', { signal })),
  });
}

export function useSearch(text: string) {
  return useQuery({
    queryKey: ['search', text],
    enabled: text !== '',
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/search', { params: { query: { q: text } }, signal })),
  });
}
