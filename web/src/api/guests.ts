import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
export type ClusterGuests = Schemas['ClusterGuests'];
export type ClusterGuest = Schemas['ClusterGuest'];
export type GuestControl = Schemas['ClusterGuestControl'];
export type GuestPlace = Schemas['ClusterGuestPlace'];
export type GuestDisk = Schemas['GuestDisk'];
export type GuestState = Schemas['GuestState'];
export type SystemGuests = Schemas['SystemGuests'];
export type Hypervisor = Schemas['Hypervisor'];

export const systemGuestsKey = (id: string) => ['guestsOf', id] as const;
export const clusterGuestsKey = (id: string) => ['clusterGuests', id] as const;

export function useClusterGuests(id: string, enabled = true) {
  return useQuery({
    queryKey: clusterGuestsKey(id),
    enabled,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters/{id}/guests', { params: { path: { id } }, signal })),
  });
}

export function useSystemGuests(id: string) {
  return useQuery({
    queryKey: systemGuestsKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/systems/{id}/guests', { params: { path: { id } }, signal })),
  });
}

/** Asks a system's libvirt again, now. */
export function useRefreshGuests(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      data(api.POST('/api/v1/systems/{id}/guests/refresh', { params: { path: { id } } })),
    onSuccess: (guests) => queryClient.setQueryData(systemGuestsKey(id), guests),
  });
}
