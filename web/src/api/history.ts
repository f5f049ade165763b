import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

export type HistoryEntry = components['schemas']['HistoryEntry'];
export type HistoryDetail = components['schemas']['HistoryDetail'];
export type ObjectChange = components['schemas']['ObjectChange'];
export type Placement = components['schemas']['Placement'];

/** Below the cluster's own key, so that whatever is heard of the cluster asks again. */
export function useHistory(id: string, filter: { q: string; offset: number; limit: number }) {
  return useQuery({
    queryKey: ['cluster', id, 'history', filter],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/history', {
          params: {
            path: { id },
            query: { q: filter.q || undefined, offset: filter.offset, limit: filter.limit },
          },
          signal,
        }),
      ),
  });
}

/** What one version changed; that never changes again. */
export function useHistoryDetail(id: string, entry: number) {
  return useQuery({
    queryKey: ['history-entry', id, entry],
    staleTime: 'static',
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/history/{entry}', {
          params: { path: { id, entry } },
          signal,
        }),
      ),
  });
}

/** What became of a version until today. */
export function useHistorySince(id: string, entry: number) {
  return useQuery({
    queryKey: ['cluster', id, 'history', 'since', entry],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/history/{entry}/since', {
          params: { path: { id, entry } },
          signal,
        }),
      ),
  });
}

/** What was changed since a plan was made. */
export function usePlanChanges(plan: string) {
  return useQuery({
    queryKey: ['plan-changes', plan],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/plans/{id}/changes', { params: { path: { id: plan } }, signal })),
  });
}

/** Why a resource runs where it runs; asked again with every change of the cluster. */
export function usePlacement(id: string, resource: string) {
  return useQuery({
    queryKey: ['cluster', id, 'placement', resource],
    retry: false,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/resources/{resource}/placement', {
          params: { path: { id, resource } },
          signal,
        }),
      ),
  });
}
