import type { RouteObject } from 'react-router';

/** Pages of the sections of the configuration beside resources. */
export const rulesRoutes: RouteObject[] = [
  {
    path: 'constraints',
    lazy: async () => ({
      Component: (await import('./constraints/ConstraintsPage')).ConstraintsPage,
    }),
  },
  {
    path: 'access',
    lazy: async () => ({ Component: (await import('./access/AccessPage')).AccessPage }),
  },
  {
    path: 'alerts',
    lazy: async () => ({ Component: (await import('./alerts/AlertsPage')).AlertsPage }),
  },
  {
    path: 'attributes',
    lazy: async () => ({ Component: (await import('./attributes/AttributesPage')).AttributesPage }),
  },
];
