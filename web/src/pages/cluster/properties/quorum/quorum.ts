import { useQuery } from '@tanstack/react-query';
import { api, data } from '../../../../api/client';
import type { components } from '../../../../api/generated';
import type { ClusterDetail } from '../../clusterDetail';
import { mainView } from '../../clusterDetail';

type Schemas = components['schemas'];
export type QuorumDevice = Schemas['QuorumDevice'];
export type DeviceState = Schemas['QuorumStateDevice'];
export type SbdState = Schemas['QuorumStateSbd'];

/** What a member's manual pages say of each option. */
export function useQuorumHelp(cluster: string): Record<string, string> {
  const help = useQuery({
    queryKey: ['quorumHelp', cluster],
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      data(
        api.GET('/api/v1/clusters/{id}/quorum/help', { params: { path: { id: cluster } }, signal }),
      ),
  });
  return help.data?.options ?? {};
}

export function configuredDevice(detail: ClusterDetail): QuorumDevice | undefined {
  return detail.quorum?.device ?? undefined;
}

export function deviceState(detail: ClusterDetail): DeviceState | undefined {
  return mainView(detail)?.view.quorum?.device ?? undefined;
}

export function sbdState(detail: ClusterDetail): SbdState | undefined {
  return mainView(detail)?.view.quorum?.sbd ?? undefined;
}

/** The options of votequorum that only a start of Corosync reads, in the order of its manual page. */
export const quorumOptions = [
  { name: 'wait_for_all', kind: 'switch' },
  { name: 'last_man_standing', kind: 'switch' },
  { name: 'last_man_standing_window', kind: 'number' },
  { name: 'auto_tie_breaker', kind: 'switch' },
  { name: 'auto_tie_breaker_node', kind: 'text' },
] as const;

/** Lines of "name = command" as heuristics; null where a line is none. */
export function parseHeuristics(text: string): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const match = /^(?:exec_)?([A-Za-z0-9_]+)\s*[=:]\s*(\/\S.*)$/.exec(line);
    if (!match?.[1] || !match[2]) return null;
    found[match[1]] = match[2];
  }
  return found;
}

export function heuristicsText(heuristics: Record<string, string>): string {
  return Object.entries(heuristics)
    .map(([name, command]) => `${name} = ${command}`)
    .join('\n');
}
