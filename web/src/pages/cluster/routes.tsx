import { redirect, type RouteObject } from 'react-router';
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
        path: 'maintenance',
        lazy: async () => ({
          Component: (await import('./maintenance/MaintenancePage')).MaintenancePage,
        }),
      },
      {
        path: 'services',
        lazy: async () => ({ Component: (await import('./services/ServicesPage')).ServicesPage }),
      },
      {
        path: 'guests',
        lazy: async () => ({ Component: (await import('./guests/GuestsPage')).GuestsPage }),
      },
      {
        path: 'failover-domains',
        lazy: async () => ({ Component: (await import('./domains/DomainsPage')).DomainsPage }),
      },
      {
        // the name of the page before it had services; links to it may be kept somewhere
        path: 'resources',
        loader: ({ request }) => {
          const address = new URL(request.url);
          return redirect(`${address.pathname.replace(/resources$/, 'services')}${address.search}`);
        },
      },
      {
        path: 'fencing',
        lazy: async () => ({ Component: (await import('./fencing/FencingPage')).FencingPage }),
      },
      {
        path: 'drills',
        lazy: async () => ({ Component: (await import('./drills/DrillsPage')).DrillsPage }),
      },
      ...rulesRoutes,
      {
        path: 'history',
        lazy: async () => ({ Component: (await import('./history/HistoryPage')).HistoryPage }),
      },
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
