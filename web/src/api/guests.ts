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

export const guestAddress = (system: string, guest: string, what: 'screen' | 'console') =>
  `/api/v1/systems/${encodeURIComponent(system)}/guests/${encodeURIComponent(guest)}/${what}`;

const screenMilliseconds = 5_000;

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('the picture can’t be read'));
    reader.readAsDataURL(blob);
  });
}

/** A picture of a guest's screen, taken anew every few seconds for as long as it is shown. */
export function useGuestScreen(system: string, guest: string) {
  return useQuery<string>({
    queryKey: ['guestScreen', system, guest],
    retry: false,
    gcTime: 0,
    refetchInterval: (query) => (query.state.status === 'error' ? false : screenMilliseconds),
    queryFn: async ({ signal }) =>
      dataUrl(
        await data(
          api.GET('/api/v1/systems/{id}/guests/{name}/screen', {
            params: { path: { id: system, name: guest } },
            parseAs: 'blob',
            signal,
          }),
        ),
      ),
  });
}

/** Sends what was typed on a guest's console. */
export async function typeOnConsole(
  system: string,
  guest: string,
  input: { session: string; text: string; take: boolean },
): Promise<void> {
  await api.POST('/api/v1/systems/{id}/guests/{name}/console', {
    params: { path: { id: system, name: guest } },
    body: input,
  });
}
