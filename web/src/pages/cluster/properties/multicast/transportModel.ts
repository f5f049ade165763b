import type { Intent } from '../../../../plan/model';
import type { ClusterDetail } from '../../clusterDetail';
import type { Link } from '../../corosyncFile';

export const transports = ['knet', 'udp', 'udpu'] as const;
export type Transport = (typeof transports)[number];

export interface TransportDraft {
  transport: Transport;
  encryption: boolean;
  /** Whether the multicast address is given, and not Corosync's own choice. */
  given: boolean;
  mcastaddr: string;
  mcastport: string;
  ttl: string;
}

export function draftOf(
  corosync: ClusterDetail['corosync'],
  links: readonly Link[],
): TransportDraft {
  const options = links[0]?.options ?? {};
  return {
    transport: transports.find((one) => one === corosync?.transport) ?? 'knet',
    encryption: corosync?.encrypted ?? false,
    given: options.mcastaddr !== undefined,
    mcastaddr: options.mcastaddr ?? '',
    mcastport: options.mcastport ?? '',
    ttl: options.ttl ?? '',
  };
}

export function sameTransport(one: TransportDraft, other: TransportDraft): boolean {
  const plain = (draft: TransportDraft) => JSON.stringify(transportIntent('', draft));
  return plain(one) === plain(other);
}

export type TransportRemark = 'multicast' | 'port' | 'ttl';

/** What is wrong with the draft; empty where it may be sent. */
export function transportRemarks(
  draft: TransportDraft,
): Partial<Record<'mcastaddr' | 'mcastport' | 'ttl', TransportRemark>> {
  if (draft.transport !== 'udp') return {};
  const address = draft.mcastaddr.trim();
  const within = (text: string, least: number, most: number) =>
    text.trim() === '' ||
    (/^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most);
  return {
    ...(draft.given && !/^(22[4-9]|23\d)(\.\d{1,3}){3}$|^ff[0-9a-f]{2}:[0-9a-f:]*$/i.test(address)
      ? { mcastaddr: 'multicast' as const }
      : {}),
    ...(within(draft.mcastport, 2, 65_535) ? {} : { mcastport: 'port' as const }),
    ...(within(draft.ttl, 0, 255) ? {} : { ttl: 'ttl' as const }),
  };
}

export function transportIntent(cluster: string, draft: TransportDraft): Intent {
  const udp = draft.transport === 'udp';
  const number = (text: string) => (udp && text.trim() !== '' ? Number(text) : undefined);
  return {
    type: 'setTransport',
    cluster,
    transport: draft.transport,
    encryption: draft.transport === 'knet' && draft.encryption,
    mcastaddr: udp && draft.given ? draft.mcastaddr.trim() : undefined,
    mcastport: number(draft.mcastport),
    ttl: number(draft.ttl),
  };
}
