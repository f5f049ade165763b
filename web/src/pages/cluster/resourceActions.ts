import type { ResourceState } from '../../matrix/clusterView';
import { first, type Action, type May } from './actions';
import { isRunning, mainView, type ClusterDetail } from './clusterDetail';

export type ResourceActionKey =
  | 'start'
  | 'startOn'
  | 'stop'
  | 'restart'
  | 'move'
  | 'migrate'
  | 'clear'
  | 'cleanup'
  | 'edit'
  | 'service'
  | 'clone'
  | 'bundle'
  | 'utilization'
  | 'delete';

/** What makes no sense for a fence device: it serves nobody, wherever it is watched from. */
const servicesOnly = new Set<ResourceActionKey>([
  'startOn',
  'restart',
  'service',
  'clone',
  'utilization',
]);

export function resourceActions(
  detail: ClusterDetail,
  resource: ResourceState,
  may: May,
): Action<ResourceActionKey>[] {
  const of = { cluster: detail.summary.id, resource: resource.id };
  const operate = !may('OPERATE') && 'operate';
  const configure = !may('CONFIGURE') && 'configure';
  const noMember = !isRunning(detail) && 'noMember';
  const stopped = resource.disabled || resource.targetRole?.toLowerCase() === 'stopped';
  const view = mainView(detail)?.view;
  const online = view?.members.filter((member) => member.online).length ?? 0;
  const service = detail.services.find((one) => one.id === resource.id);
  const behaves = service?.kind === 'GROUP' || service?.kind === 'PRIMITIVE';
  const movable = resource.kind === 'PRIMITIVE' || resource.kind === 'GROUP';
  const active = resource.active || resource.children.some((child) => child.active);
  const byMove =
    (detail.configuration?.constraints.some(
      (constraint) => constraint.byMove && constraint.resources.includes(resource.id),
    ) ??
      false) ||
    (view?.bans.some((ban) => ban.byMove && ban.resource === resource.id) ?? false);
  const actions: Action<ResourceActionKey>[] = [
    {
      key: 'start',
      intent: { type: 'startResource', ...of },
      disabled: first(operate, noMember, !stopped && 'started'),
    },
    {
      key: 'startOn',
      disabled: first(operate, noMember, !movable && 'notMovable', active && 'runsAlready'),
    },
    {
      key: 'stop',
      intent: { type: 'stopResource', ...of },
      disabled: first(operate, noMember, stopped && 'stopped'),
    },
    {
      key: 'restart',
      intent: { type: 'restartService', cluster: of.cluster, service: resource.id },
      disabled: first(operate, noMember, !active && 'notRunning'),
    },
    {
      key: service?.migratesLive ? 'migrate' : 'move',
      disabled: first(operate, noMember, !movable && 'notMovable', online < 2 && 'oneNode'),
    },
    {
      key: 'clear',
      intent: { type: 'clearResource', ...of },
      disabled: first(operate, noMember, !byMove && 'nothingToClear'),
    },
    {
      key: 'cleanup',
      intent: { type: 'cleanupResource', ...of, node: null },
      disabled: first(operate, noMember),
    },
    {
      key: 'edit',
      disabled: first(
        configure,
        noMember,
        resource.kind !== 'PRIMITIVE' && 'notPrimitive',
        !detail.configuration && 'noConfiguration',
      ),
    },
    {
      key: 'service',
      disabled: first(configure, noMember, !behaves && 'notService'),
    },
    {
      key: 'clone',
      disabled: first(
        configure,
        noMember,
        !service && 'within',
        resource.kind === 'BUNDLE' && 'noInstances',
      ),
    },
    ...(resource.kind === 'BUNDLE'
      ? [{ key: 'bundle' as const, disabled: first(configure, noMember) }]
      : []),
    {
      key: 'utilization',
      disabled: first(configure, noMember, resource.kind !== 'PRIMITIVE' && 'notPrimitive'),
    },
    {
      key: 'delete',
      intent: { type: 'deleteResource', ...of },
      danger: true,
      disabled: first(configure, noMember),
    },
  ];
  return resource.agent.startsWith('stonith:')
    ? actions.filter((action) => !servicesOnly.has(action.key))
    : actions;
}
