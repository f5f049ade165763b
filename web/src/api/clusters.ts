import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { paths } from './generated';

type DiscoverBody =
  paths['/api/v1/clusters/discover']['post']['requestBody']['content']['application/json'];
type AdoptBody = paths['/api/v1/clusters']['post']['requestBody']['content']['application/json'];

export const clustersKey = ['clusters'] as const;

export function useClusters() {
  return useQuery({
    queryKey: clustersKey,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters', { params: { query: { limit: 1000 } }, signal })),
  });
}

/** A cluster's name by its id, once the list is there. */
export function useClusterName(id: string | undefined): string | undefined {
  return useClusters().data?.items.find((cluster) => cluster.id === id)?.name;
}

export function useDiscoverCluster() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: DiscoverBody) => data(api.POST('/api/v1/clusters/discover', { body })),
    // The named system is added and trusted by this, whatever comes after.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['systems'] }),
  });
}

export function useAdoptCluster() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: AdoptBody) => data(api.POST('/api/v1/clusters', { body })),
    onSuccess: () => queryClient.invalidateQueries(),
  });
}

export function useForgetCluster() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, systems }: { id: string; systems: boolean }) => {
      await api.DELETE('/api/v1/clusters/{id}', {
        params: { path: { id }, query: { systems } },
      });
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
