import type { RouteObject } from 'react-router';

/** The pages of the Storage place. Each loads when it is first opened. */
export const storageRoutes: RouteObject[] = [
  {
    path: 'storage',
    lazy: async () => ({ Component: (await import('./StoragePage')).StoragePage }),
  },
  {
    path: 'storage/clusters/:storageClusterId',
    lazy: async () => ({ Component: (await import('./ClusterStoragePage')).ClusterStoragePage }),
  },
  {
    path: 'storage/systems/:storageSystemId',
    lazy: async () => ({ Component: (await import('./SystemStorageLayout')).SystemStorageLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./MapTab')).MapTab }) },
      {
        path: 'disks',
        lazy: async () => ({ Component: (await import('./DisksTab')).DisksTab }),
      },
      { path: 'raid', lazy: async () => ({ Component: (await import('./RaidTab')).RaidTab }) },
      {
        path: 'groups',
        lazy: async () => ({ Component: (await import('./GroupsTab')).GroupsTab }),
      },
      {
        path: 'volumes',
        lazy: async () => ({ Component: (await import('./VolumesTab')).VolumesTab }),
      },
      {
        path: 'file-systems',
        lazy: async () => ({ Component: (await import('./FileSystemsTab')).FileSystemsTab }),
      },
      { path: 'iscsi', lazy: async () => ({ Component: (await import('./IscsiTab')).IscsiTab }) },
      {
        path: 'encryption',
        lazy: async () => ({ Component: (await import('./EncryptionTab')).EncryptionTab }),
      },
    ],
  },
];
