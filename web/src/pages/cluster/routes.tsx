import type { RouteObject } from 'react-router';
import { propertiesRoutes } from './properties/routes';
import { rulesRoutes } from './rules/routes';

/** The pages of one cluster, and the wizard that makes one. Each loads when it is first opened. */
export const clusterRoutes: RouteObject[] = [
  {
    path: 'clusters/create',
    lazy: async () => ({
      Component: (await import('../clusters/create/CreateClusterPage')).CreateClusterPage,
    }),
  },
  {
    path: 'clusters/:clusterId',
    lazy: async () => ({ Component: (await import('./ClusterLayout')).ClusterLayout }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./overview/OverviewPage')).OverviewPage }),
      },
      {
        path: 'nodes',
        lazy: async () => ({ Component: (await import('./nodes/NodesPage')).NodesPage }),
      },
      {
        path: 'resources',
        lazy: async () => ({
          Component: (await import('./resources/ResourcesPage')).ResourcesPage,
        }),
      },
      {
        path: 'fencing',
        lazy: async () => ({ Component: (await import('./fencing/FencingPage')).FencingPage }),
      },
      ...rulesRoutes,
      {
        path: 'properties',
        lazy: async () => ({
          Component: (await import('./properties/PropertiesPage')).PropertiesPage,
        }),
        children: propertiesRoutes,
      },
    ],
  },
];
