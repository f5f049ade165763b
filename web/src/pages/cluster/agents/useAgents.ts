import { useQueries, useQuery } from '@tanstack/react-query';
import { getJson } from '../../../plan/request';
import type { AgentSummary } from './agentList';
import type { AgentMetadata } from './formModel';

/** Where agents are asked for: on a cluster, or on a system while there is no cluster yet. */
export interface AgentSource {
  kind: 'clusters' | 'systems';
  id: string;
}

// Agents change with packages only; not with every event of the cluster.
const patience = { staleTime: 600_000, gcTime: 1_800_000 };

function base(source: AgentSource): string {
  return `/api/v1/${source.kind}/${encodeURIComponent(source.id)}/agents`;
}

/** Fence agents, or all others; descriptions where the server has read the agent's metadata already. */
export function useAgentList(source: AgentSource | null, fencing: boolean) {
  return useQuery({
    ...patience,
    queryKey: ['agents', source?.kind, source?.id, fencing],
    enabled: source !== null,
    queryFn: async ({ signal }): Promise<AgentSummary[]> => {
      if (source === null) return [];
      const query = fencing ? '?standard=stonith' : '';
      const agents = await getJson<AgentSummary[]>(`${base(source)}${query}`, signal);
      return agents.filter((agent) => agent.name.startsWith('stonith:') === fencing);
    },
  });
}

export function useAgent(source: AgentSource | null, name: string | null) {
  return useQuery({
    ...patience,
    queryKey: ['agent', source?.kind, source?.id, name],
    enabled: source !== null && name !== null,
    queryFn: ({ signal }) =>
      getJson<AgentMetadata>(
        source === null ? '' : `${base(source)}/${encodeURIComponent(name ?? '')}`,
        signal,
      ),
  });
}

/** Metadata of several agents by name; those that are not there yet are left out. */
export function useAgentsMetadata(
  source: AgentSource | null,
  names: readonly string[],
): Record<string, AgentMetadata> {
  const answers = useQueries({
    queries: [...new Set(names)].map((name) => ({
      ...patience,
      queryKey: ['agent', source?.kind, source?.id, name],
      enabled: source !== null,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        getJson<AgentMetadata>(
          source === null ? '' : `${base(source)}/${encodeURIComponent(name)}`,
          signal,
        ),
    })),
  });
  const known: Record<string, AgentMetadata> = {};
  answers.forEach(({ data }) => {
    if (data) known[data.name] = data;
  });
  return known;
}
