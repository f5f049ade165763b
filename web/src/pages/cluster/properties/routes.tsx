import type { RouteObject } from 'react-router';

/** What stands below the tabs of a cluster's global properties. */
export const propertiesRoutes: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('./general/GeneralTab')).GeneralTab }),
  },
  {
    path: 'fence',
    lazy: async () => ({ Component: (await import('./fence/FenceTab')).FenceTab }),
  },
  {
    path: 'multicast',
    lazy: async () => ({ Component: (await import('./multicast/MulticastTab')).MulticastTab }),
  },
  {
    path: 'quorum',
    lazy: async () => ({ Component: (await import('./quorum/QuorumTab')).QuorumTab }),
  },
];
