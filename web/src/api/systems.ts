import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { paths } from './generated';
import type { System } from './types';

export const systemsKey = ['systems'] as const;
export const systemKey = (id: string) => ['system', id] as const;

type AddBody = paths['/api/v1/systems']['post']['requestBody']['content']['application/json'];
type AuthenticateBody =
  paths['/api/v1/systems/{id}/authenticate']['post']['requestBody']['content']['application/json'];

export function useSystems() {
  return useQuery({
    queryKey: systemsKey,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/systems', { params: { query: { limit: 1000 } }, signal })),
  });
}

export function useSystem(id: string) {
  return useQuery({
    queryKey: systemKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/systems/{id}', { params: { path: { id } }, signal })),
  });
}

/** Asks an address who it is; nothing secret is sent. */
export function useProbe() {
  return useMutation({
    mutationFn: (body: { address: string; port: number }) =>
      data(api.POST('/api/v1/systems/probe', { body })),
  });
}

function useSystemChange<Variables>(change: (variables: Variables) => Promise<System>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (system) => {
      queryClient.setQueryData(systemKey(system.id), system);
      await queryClient.invalidateQueries({ queryKey: systemsKey });
    },
  });
}

export function useAddSystem() {
  return useSystemChange((body: AddBody) => data(api.POST('/api/v1/systems', { body })));
}

export function useAuthenticateSystem(id: string) {
  return useSystemChange((body: AuthenticateBody) =>
    data(api.POST('/api/v1/systems/{id}/authenticate', { params: { path: { id } }, body })),
  );
}

export function useRemoveSystem() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, force }: { id: string; force: boolean }) => {
      await api.DELETE('/api/v1/systems/{id}', { params: { path: { id }, query: { force } } });
    },
    onSuccess: (_nothing, { id }) => {
      queryClient.removeQueries({ queryKey: systemKey(id) });
      return queryClient.invalidateQueries({ queryKey: systemsKey });
    },
  });
}

/** Fence and resource agents installed on a system. */
export function useSystemAgents(id: string | undefined, search: string) {
  return useQuery({
    queryKey: ['systemAgents', id, search],
    enabled: id !== undefined,
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/agents', {
          params: { path: { id: id ?? '' }, query: { q: search } },
          signal,
        }),
      ),
  });
}

export function useSystemAgent(id: string | undefined, name: string | null) {
  return useQuery({
    queryKey: ['systemAgent', id, name],
    enabled: id !== undefined && name !== null,
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/agents/{name}', {
          params: { path: { id: id ?? '', name: name ?? '' } },
          signal,
        }),
      ),
  });
}
