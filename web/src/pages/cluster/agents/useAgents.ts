import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api, data } from '../../../api/client';
import type { AgentSummary } from './agentList';
import type { AgentMetadata } from './formModel';

/** Where agents are asked for: on a cluster, or on a system while there is no cluster yet. */
export interface AgentSource {
  kind: 'clusters' | 'systems';
  id: string;
}

// Agents change with packages only; not with every event of the cluster.
const patience = { staleTime: 600_000, gcTime: 1_800_000 };

function list(source: AgentSource, standard: string | undefined, signal: AbortSignal) {
  const params = { path: { id: source.id }, query: standard === undefined ? {} : { standard } };
  return source.kind === 'clusters'
    ? data(api.GET('/api/v1/clusters/{id}/agents', { params, signal }))
    : data(api.GET('/api/v1/systems/{id}/agents', { params, signal }));
}

function metadata(source: AgentSource, name: string, signal: AbortSignal): Promise<AgentMetadata> {
  const params = { path: { id: source.id, name } };
  return source.kind === 'clusters'
    ? data(api.GET('/api/v1/clusters/{id}/agents/{name}', { params, signal }))
    : data(api.GET('/api/v1/systems/{id}/agents/{name}', { params, signal }));
}

/** Fence agents, or all others; descriptions where the server has read the agent's metadata already. */
export function useAgentList(source: AgentSource, fencing: boolean) {
  return useQuery({
    ...patience,
    queryKey: ['agents', source.kind, source.id, fencing],
    queryFn: async ({ signal }): Promise<AgentSummary[]> => {
      const agents = await list(source, fencing ? 'stonith' : undefined, signal);
      return agents.filter((agent) => agent.name.startsWith('stonith:') === fencing);
    },
  });
}

function agentQuery(source: AgentSource | null, name: string | null) {
  return queryOptions({
    ...patience,
    queryKey: ['agent', source?.kind, source?.id, name],
    enabled: source !== null && name !== null,
    queryFn: ({ signal }) => metadata(source ?? { kind: 'systems', id: '' }, name ?? '', signal),
  });
}

export function useAgent(source: AgentSource | null, name: string | null) {
  return useQuery(agentQuery(source, name));
}

/** Metadata of several agents by name; those that are not there yet are left out. */
export function useAgentsMetadata(
  source: AgentSource | null,
  names: readonly string[],
): Record<string, AgentMetadata> {
  const answers = useQueries({
    queries: [...new Set(names)].map((name) => agentQuery(source, name)),
  });
  const known: Record<string, AgentMetadata> = {};
  answers.forEach(({ data: agent }) => {
    if (agent) known[agent.name] = agent;
  });
  return known;
}
