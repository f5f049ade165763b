import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, data } from '../../api/client';
import { allows, useUser } from '../../api/session';
import type { Permission } from '../../api/types';
import type { ClusterDetail } from './clusterDetail';

export const clusterKey = (id: string) => ['cluster', id] as const;

export function useClusterQuery(id: string) {
  return useQuery({
    queryKey: clusterKey(id),
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters/{id}', { params: { path: { id } }, signal })),
  });
}

export const ClusterContext = createContext<ClusterDetail | null>(null);

/** The cluster that is open; stands inside ClusterLayout. */
export function useCluster(): ClusterDetail {
  const detail = useContext(ClusterContext);
  if (!detail) throw new Error('useCluster stands inside ClusterLayout');
  return detail;
}

/** Whether the user holds a permission on the cluster that is open. */
export function useMay(): (permission: Permission) => boolean {
  const user = useUser();
  const { id } = useCluster().summary;
  return (permission) => allows(user, permission, { cluster: id });
}
