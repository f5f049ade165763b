import type { DrillKind } from '../../../api/drills';
import type { Intent } from '../../../plan/model';
import { everyDefinition, mainView, type ClusterDetail } from '../clusterDetail';
import { linksOf as corosyncLinks, parseCorosync } from '../corosyncFile';

export const kinds: readonly DrillKind[] = [
  'SERVICE_CRASH',
  'GUEST_CRASH',
  'NODE_CRASH',
  'LINK',
  'STORAGE_PATH',
];

export interface DrillDraft {
  kind: DrillKind;
  target: string;
  part: string;
  seconds: string;
  reach: string;
  evenLast: boolean;
}

/** What can break in that way: resources, or nodes. */
export function targetsOf(detail: ClusterDetail, kind: DrillKind): string[] {
  if (kind !== 'SERVICE_CRASH' && kind !== 'GUEST_CRASH')
    return (mainView(detail)?.view.members ?? [])
      .filter((member) => member.online)
      .map((member) => member.name);
  return everyDefinition(detail.configuration?.resources ?? [])
    .filter((one) => one.kind === 'PRIMITIVE' && !one.agent?.startsWith('stonith:'))
    .filter((one) => kind === 'SERVICE_CRASH' || one.agent?.endsWith(':VirtualDomain'))
    .map((one) => one.id);
}

/** How long such a drill takes at most, unless somebody says otherwise. */
export function usualSeconds(kind: DrillKind): string {
  return kind === 'NODE_CRASH' || kind === 'LINK' ? '300' : kind === 'STORAGE_PATH' ? '60' : '120';
}

/** Numbers of the links that a node has, as corosync.conf has them: a link that was removed leaves a gap. */
export function linksOf(detail: ClusterDetail, node: string): number[] {
  return corosyncLinks(parseCorosync(detail.corosync?.text ?? ''))
    .filter((link) => node in link.addresses)
    .map((link) => link.number);
}

export function intentOf(cluster: string, draft: DrillDraft): Intent {
  const hasPart = draft.kind === 'LINK' || draft.kind === 'STORAGE_PATH';
  return {
    type: 'runDrill',
    cluster,
    kind: draft.kind,
    target: draft.target,
    part: hasPart && draft.part.trim() !== '' ? draft.part.trim() : null,
    seconds: Number(draft.seconds),
    reach: draft.reach.trim() === '' ? null : draft.reach.trim(),
    evenLast: draft.kind === 'STORAGE_PATH' && draft.evenLast,
  };
}
