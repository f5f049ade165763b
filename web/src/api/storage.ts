import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];
export type StorageSummary = Schemas['StorageSummary'];
export type SystemStorage = Schemas['SystemStorage'];
export type ClusterStorage = Schemas['ClusterStorage'];
export type SharedDisk = Schemas['SharedDisk'];
export type StorageView = Schemas['StorageView'];
export type BlockDevice = Schemas['BlockDevice'];
export type VolumeGroup = Schemas['VolumeGroup'];
export type PhysicalVolume = Schemas['PhysicalVolume'];
export type LogicalVolume = Schemas['LogicalVolume'];
export type RaidArray = Schemas['RaidArray'];
export type Mount = Schemas['Mount'];
export type IscsiSession = Schemas['IscsiSession'];
export type MultipathMap = Schemas['MultipathMap'];
export type SmartReport = Schemas['SmartReport'];
export type LuksHeader = Schemas['LuksHeader'];
export type NfsExport = Schemas['NfsExport'];

export const storageKey = ['storage'] as const;
export const systemStorageKey = (id: string) => ['storageOf', id] as const;
export const clusterStorageKey = (id: string) => ['clusterStorage', id] as const;

export function useStorage() {
  return useQuery({
    queryKey: storageKey,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/storage', { params: { query: { limit: 1000 } }, signal })),
  });
}

export function useSystemStorage(id: string) {
  return useQuery({
    queryKey: systemStorageKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/systems/{id}/storage', { params: { path: { id } }, signal })),
  });
}

export function useClusterStorage(id: string) {
  return useQuery({
    queryKey: clusterStorageKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters/{id}/storage', { params: { path: { id } }, signal })),
  });
}

/** Asks the system to look at its disks again, now. */
export function useRefreshStorage(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      data(api.POST('/api/v1/systems/{id}/storage/refresh', { params: { path: { id } } })),
    onSuccess: (storage) => queryClient.setQueryData(systemStorageKey(id), storage),
  });
}

/** Drops a system from the Storage place, or takes it back. */
export function useManageStorage() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, managed }: { id: string; managed: boolean }) =>
      data(
        api.PUT('/api/v1/systems/{id}/storage/managed', {
          params: { path: { id } },
          body: { managed },
        }),
      ),
    onSuccess: (storage) => {
      queryClient.setQueryData(systemStorageKey(storage.system), storage);
      return queryClient.invalidateQueries({ queryKey: storageKey });
    },
  });
}

/** What programs would recognise a device by, read from the device itself. */
export function useSignatures(id: string, device: string | null) {
  return useQuery({
    queryKey: ['signatures', id, device],
    enabled: device !== null,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/storage/signatures', {
          params: { path: { id }, query: { device: device ?? '' } },
          signal,
        }),
      ),
  });
}

/** What a device tells of itself now: a disk's own judgement of its health, a container's header. */
export function useDeviceDetails(id: string, device: string) {
  return useQuery({
    queryKey: ['deviceDetails', id, device],
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/systems/{id}/storage/details', {
          params: { path: { id }, query: { device } },
          signal,
        }),
      ),
  });
}

/** The name of a system whose storage is open; from the list where that was read already. */
export function useStorageSystemName(id: string | undefined): string | undefined {
  return useQuery({
    queryKey: systemStorageKey(id ?? ''),
    enabled: id !== undefined,
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/systems/{id}/storage', { params: { path: { id: id ?? '' } }, signal })),
  }).data?.name;
}
