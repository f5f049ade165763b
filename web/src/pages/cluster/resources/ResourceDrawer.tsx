import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceState } from '../../../matrix/clusterView';
import { mainView } from '../clusterDetail';
import { ActionMenu } from '../../../components/ActionMenu';
import { DetailDrawer } from '../shared/DetailDrawer';
import { BundleDialog } from '../services/BundleDialog';
import { CloneDialog } from '../services/CloneDialog';
import { EditServiceDialog } from '../services/EditServiceDialog';
import { UtilizationDialog } from '../services/UtilizationDialog';
import { useResourceEntries, type AskingKey } from '../shared/useActions';
import { useCluster } from '../useCluster';
import { EditResourceDialog } from './EditResourceDialog';
import { findResource } from './findResource';
import { MoveResourceDialog } from './MoveResourceDialog';
import { ResourceDetail } from './ResourceDetail';

interface ResourceDrawerProps {
  resource: string | null;
  onClose: () => void;
  children: ReactNode;
}

/** A page with one resource's details and actions beside it. */
export function ResourceDrawer({ resource, onClose, children }: ResourceDrawerProps) {
  const { t } = useTranslation();
  const detail = useCluster();
  const [asked, setAsked] = useState<{ key: AskingKey; resource: ResourceState } | null>(null);
  const entriesOf = useResourceEntries((key, state) => setAsked({ key, resource: state }));
  const view = mainView(detail)?.view;
  const state = view && resource !== null ? findResource(view, resource)?.state : undefined;
  return (
    <>
      <DetailDrawer
        title={resource}
        actions={
          state && (
            <ActionMenu named label={t('cluster.resources.actions')} entries={entriesOf(state)} />
          )
        }
        details={resource !== null && <ResourceDetail id={resource} />}
        onClose={onClose}
      >
        {children}
      </DetailDrawer>
      <ResourceDialogs asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

interface ResourceDialogsProps {
  asked: { key: AskingKey; resource: ResourceState } | null;
  onClose: () => void;
}

/** The dialogs that ask for more before a plan can be made. */
export function ResourceDialogs({ asked, onClose }: ResourceDialogsProps) {
  if (!asked) return null;
  const { id } = asked.resource;
  switch (asked.key) {
    case 'move':
    case 'migrate':
    case 'startOn':
      return <MoveResourceDialog resource={asked.resource} how={asked.key} onClose={onClose} />;
    case 'edit':
      return <EditResourceDialog resource={id} onClose={onClose} />;
    case 'service':
      return <EditServiceDialog id={id} onClose={onClose} />;
    case 'clone':
      return <CloneDialog id={id} onClose={onClose} />;
    case 'bundle':
      return <BundleDialog id={id} onClose={onClose} />;
    case 'utilization':
      return <UtilizationDialog id={id} onClose={onClose} />;
  }
}
