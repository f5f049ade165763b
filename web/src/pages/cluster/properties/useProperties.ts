import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import type { components } from '../../../api/generated';

type Schemas = components['schemas'];

/** What the engine on the nodes says of its options; the forms are made of this. */
export type PropertyMetadata = Schemas['PropertyMetadata'];
export type OptionMetadata = Schemas['OptionMetadata'];

/** Options change with packages only; not with every event of the cluster. */
export function useProperties(cluster: string) {
  return useQuery({
    queryKey: ['properties', cluster],
    staleTime: 600_000,
    gcTime: 1_800_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/properties', { params: { path: { id: cluster } }, signal }),
      ),
  });
}
