import { useQuery } from '@tanstack/react-query';
import { api, data } from './client';
import type { components } from './generated';

type Schemas = components['schemas'];

export type DrillReport = Schemas['DrillReport'];
export type Moment = Schemas['Moment'];
export type Measurement = Schemas['DrillReportMeasurement'];
export type ComparedEffect = Schemas['DrillReportComparedEffect'];
export type DrillKind = Schemas['DrillIntentKind'];

const refresh = 1500;

/** Below the cluster's own key, so that whatever is heard of the cluster asks again; and often while one is under way. */
export function useDrills(id: string) {
  return useQuery({
    queryKey: ['cluster', id, 'drills'],
    queryFn: ({ signal }) =>
      data(api.GET('/api/v1/clusters/{id}/drills', { params: { path: { id } }, signal })),
    refetchInterval: (query) =>
      query.state.data?.items.some((report) => report.outcome === 'RUNNING') ? refresh : false,
  });
}
