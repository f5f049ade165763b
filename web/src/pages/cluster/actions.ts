import type { Permission } from '../../api/types';
import type { Intent } from '../../plan/model';
import {
  fenceDevices,
  isRunning,
  sharesStorage,
  type ClusterDetail,
  type ClusterNode,
} from './clusterDetail';

/** Why an action can't be used now; keys of the catalogue's `cluster.disabled`. */
export type DisabledReason =
  | 'operate'
  | 'configure'
  | 'manage'
  | 'running'
  | 'notRunning'
  | 'nodeNotRunning'
  | 'unreachable'
  | 'notAdded'
  | 'noMember'
  | 'noFencing'
  | 'lastNode'
  | 'started'
  | 'stopped'
  | 'nothingToClear'
  | 'oneNode'
  | 'notPrimitive'
  | 'noConfiguration'
  | 'notMovable'
  | 'runsAlready'
  | 'notService'
  | 'within'
  | 'noInstances'
  | 'sharesStorage'
  | 'sharesNoStorage';

export interface Action<Key extends string> {
  key: Key;
  /** What is wanted; none where a dialog has to ask for more first. */
  intent?: Intent;
  danger?: boolean;
  disabled: DisabledReason | null;
}

export type May = (permission: Permission) => boolean;

export function first(...reasons: (DisabledReason | null | false)[]): DisabledReason | null {
  return reasons.find((reason): reason is DisabledReason => Boolean(reason)) ?? null;
}

export type ClusterActionKey =
  'start' | 'stop' | 'shareStorage' | 'unshareStorage' | 'delete' | 'forget';

export function clusterActions(detail: ClusterDetail, may: May): Action<ClusterActionKey>[] {
  const cluster = detail.summary.id;
  const operate = !may('OPERATE') && 'operate';
  const configure = !may('CONFIGURE') && 'configure';
  const shares = sharesStorage(detail);
  const allOnline = detail.nodes.length > 0 && detail.nodes.every((node) => node.member?.online);
  return [
    {
      key: 'start',
      intent: { type: 'startCluster', cluster },
      disabled: first(operate, allOnline && isRunning(detail) && 'running'),
    },
    {
      key: 'stop',
      intent: { type: 'stopCluster', cluster },
      danger: true,
      disabled: first(operate, !isRunning(detail) && 'notRunning'),
    },
    {
      key: 'shareStorage',
      intent: { type: 'enableSharedStorage', cluster, installPackages: true },
      disabled: first(configure, !isRunning(detail) && 'noMember', shares && 'sharesStorage'),
    },
    {
      key: 'unshareStorage',
      intent: { type: 'disableSharedStorage', cluster },
      danger: true,
      disabled: first(configure, !isRunning(detail) && 'noMember', !shares && 'sharesNoStorage'),
    },
    {
      key: 'delete',
      intent: { type: 'deleteCluster', cluster },
      danger: true,
      disabled: first(!may('CONFIGURE') && 'configure'),
    },
    { key: 'forget', danger: true, disabled: first(!may('MANAGE') && 'manage') },
  ];
}

export type NodeActionKey =
  | 'start'
  | 'stop'
  | 'standbyOn'
  | 'standbyOff'
  | 'maintenanceOn'
  | 'maintenanceOff'
  | 'reboot'
  | 'fence'
  | 'remove';

export function nodeActions(
  detail: ClusterDetail,
  node: ClusterNode,
  may: May,
): Action<NodeActionKey>[] {
  const of = { cluster: detail.summary.id, node: node.name };
  const operate = !may('OPERATE') && 'operate';
  const configure = !may('CONFIGURE') && 'configure';
  const noMember = !isRunning(detail) && 'noMember';
  const noContact = node.system
    ? node.contact?.state !== 'CONNECTED' && 'unreachable'
    : ('notAdded' as const);
  const online = node.member?.online ?? false;
  const standby = node.member?.standby ?? false;
  const maintenance = node.member?.maintenance ?? false;
  return [
    {
      key: 'start',
      intent: { type: 'startNode', ...of },
      disabled: first(operate, online && 'running', noContact),
    },
    {
      key: 'stop',
      intent: { type: 'stopNode', ...of },
      disabled: first(operate, !online && 'nodeNotRunning', noContact),
    },
    {
      key: standby ? 'standbyOff' : 'standbyOn',
      intent: { type: 'setStandby', ...of, on: !standby },
      disabled: first(operate, noMember),
    },
    {
      key: maintenance ? 'maintenanceOff' : 'maintenanceOn',
      intent: { type: 'setMaintenance', ...of, on: !maintenance },
      disabled: first(operate, noMember),
    },
    {
      key: 'reboot',
      intent: { type: 'rebootNode', ...of },
      danger: true,
      disabled: first(operate, noContact),
    },
    {
      key: 'fence',
      intent: { type: 'fenceNode', ...of, action: 'reboot' },
      danger: true,
      disabled: first(operate, noMember, fenceDevices(detail).length === 0 && 'noFencing'),
    },
    {
      key: 'remove',
      intent: { type: 'removeNode', ...of },
      danger: true,
      disabled: first(configure, detail.nodes.length < 2 && 'lastNode', noMember),
    },
  ];
}
