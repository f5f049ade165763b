import { createBrowserRouter } from 'react-router';
import { clusterRoutes } from '../pages/cluster/routes';
import { storageRoutes } from '../pages/storage/routes';
import { SignInPage } from '../pages/signin/SignInPage';
import { NotFoundPage } from './NotFoundPage';
import { RequireSession } from './RequireSession';
import { RouteError } from './RouteError';
import { Shell } from './Shell';

/** Every address of the console. Pages load when they are first opened. */
export const router = createBrowserRouter([
  { path: '/signin', element: <SignInPage />, errorElement: <RouteError /> },
  {
    element: <RequireSession />,
    hydrateFallbackElement: <></>,
    errorElement: <RouteError />,
    children: [
      {
        path: '/password',
        lazy: async () => ({
          Component: (await import('../pages/password/PasswordPage')).PasswordPage,
        }),
      },
      {
        element: <Shell />,
        errorElement: <RouteError />,
        children: [
          {
            errorElement: <RouteError />,
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('../pages/overview/OverviewPage')).OverviewPage,
                }),
              },
              {
                path: 'systems',
                lazy: async () => ({
                  Component: (await import('../pages/systems/SystemsPage')).SystemsPage,
                }),
              },
              {
                path: 'systems/:systemId',
                lazy: async () => ({
                  Component: (await import('../pages/systems/SystemPage')).SystemPage,
                }),
              },
              {
                path: 'systems/:systemId/guests',
                lazy: async () => ({
                  Component: (await import('../pages/systems/SystemPage')).SystemPage,
                }),
              },
              {
                path: 'systems/:systemId/logs',
                lazy: async () => ({
                  Component: (await import('../pages/logs/LogsPage')).LogsPage,
                }),
              },
              {
                path: 'clusters',
                lazy: async () => ({
                  Component: (await import('../pages/clusters/ClustersPage')).ClustersPage,
                }),
              },
              {
                path: 'clusters/adopt',
                lazy: async () => ({
                  Component: (await import('../pages/clusters/adopt/AdoptPage')).AdoptPage,
                }),
              },
              {
                path: 'users',
                lazy: async () => ({
                  Component: (await import('../pages/users/UsersPage')).UsersPage,
                }),
              },
              {
                path: 'jobs',
                lazy: async () => ({
                  Component: (await import('../pages/jobs/JobsPage')).JobsPage,
                }),
              },
              {
                path: 'jobs/:jobId',
                lazy: async () => ({
                  Component: (await import('../pages/jobs/JobPage')).JobPage,
                }),
              },
              {
                path: 'audit',
                lazy: async () => ({
                  Component: (await import('../pages/audit/AuditPage')).AuditPage,
                }),
              },
              {
                path: 'search',
                lazy: async () => ({
                  Component: (await import('../pages/search/SearchPage')).SearchPage,
                }),
              },
              ...clusterRoutes,
              ...storageRoutes,
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
