import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ClusterGuest } from '../../../api/guests';
import { allows, useUser } from '../../../api/session';
import type { MenuEntry } from '../../../components/ActionMenu';
import { guestEntries } from '../../../guests/guestActions';
import type { ResourceState } from '../../../matrix/clusterView';
import { useReview } from '../../../plan/PlanProvider';
import { mainView } from '../clusterDetail';
import { findResource } from '../resources/findResource';
import { useResourceEntries, type AskingKey } from '../shared/useActions';
import { useCluster, useMay } from '../useCluster';
import { guestActions, type GuestAction } from './guestExtras';

/** What of a service's own actions makes sense for a guest; one that moves live has its own dialog. */
const ofService = new Set(['start', 'startOn', 'stop', 'restart', 'move', 'cleanup']);

/**
 * The menu of a guest: what its service does where the cluster controls it, what its node does otherwise, and
 * whatever else is there for guests of a cluster.
 */
export function useClusterGuestEntries(
  ask: (key: AskingKey, resource: ResourceState) => void,
  open: (action: GuestAction, guest: ClusterGuest) => void,
): (guest: ClusterGuest) => MenuEntry[] {
  const { t } = useTranslation();
  const cluster = useCluster();
  const may = useMay();
  const user = useUser();
  const review = useReview();
  const navigate = useNavigate();
  const serviceEntries = useResourceEntries(ask);
  const byNode = (guest: ClusterGuest) =>
    guestEntries(guest, {
      t,
      review,
      may: (permission, system) =>
        allows(user, permission, { system, cluster: cluster.summary.id }),
    });
  const byService = (guest: ClusterGuest, service: string): MenuEntry[] => {
    const view = mainView(cluster)?.view;
    const state = view && findResource(view, service)?.state;
    return [
      ...(state ? serviceEntries(state).filter((entry) => ofService.has(entry.key)) : []),
      {
        key: 'service',
        label: t('guests.action.service', { service }),
        onSelect: () =>
          void navigate(
            `/clusters/${encodeURIComponent(cluster.summary.id)}/services?resource=${encodeURIComponent(service)}`,
          ),
      },
      ...byNode(guest).filter((entry) => /^(autostart|forceOff)/.test(entry.key)),
    ];
  };
  return (guest) => {
    const context = { cluster, guest, may, t };
    const more = guestActions
      .filter((action) => action.applies(context))
      .map((action): MenuEntry => ({
        key: action.key,
        label: action.label(context),
        danger: action.danger ?? false,
        disabledReason: action.disabledReason(context),
        onSelect: () => open(action, guest),
      }));
    const own = guest.control ? byService(guest, guest.control.service) : byNode(guest);
    const entries = [...own, ...more];
    // What is dangerous stands at the end, below the menu's line.
    return [...entries.filter((one) => !one.danger), ...entries.filter((one) => one.danger)];
  };
}
