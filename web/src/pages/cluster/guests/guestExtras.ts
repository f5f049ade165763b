import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { ClusterGuest } from '../../../api/guests';
import type { ClusterDetail } from '../clusterDetail';
import type { May } from '../actions';
import { controlActions } from './control/controlActions';

/** What an action of a guest is asked with. */
export interface GuestContext {
  cluster: ClusterDetail;
  guest: ClusterGuest;
  may: May;
  t: TFunction;
}

/** Something that can be done to a guest of a cluster beyond what its node and its service do. */
export interface GuestAction {
  key: string;
  label: (context: GuestContext) => string;
  /** Whether it makes sense for this guest at all. */
  applies: (context: GuestContext) => boolean;
  /** Why it can't be done now; null where it can. */
  disabledReason: (context: GuestContext) => string | null;
  danger?: boolean;
  /** The dialog that asks for more; it closes itself by `onClose`. */
  Dialog: (props: { guest: ClusterGuest; onClose: () => void }) => ReactNode;
}

/** What stands in the menu of each guest beside its node's and its service's own actions. */
export const guestActions: readonly GuestAction[] = [...controlActions];
