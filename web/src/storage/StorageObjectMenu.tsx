import { createContext, use } from 'react';
import { ActionMenu } from '../components/ActionMenu';
import {
  storageActions,
  type StorageActionContext,
  type StorageObjectKind,
  type StorageObjects,
} from './storageActions';

/** Given by the page of a system; null where nothing can be done, as on a cluster's map. */
export const StorageActionsOf = createContext<StorageActionContext | null>(null);

interface StorageObjectMenuProps<Kind extends StorageObjectKind> {
  kind: Kind;
  object: StorageObjects[Kind];
  label: string;
  named?: boolean;
}

/** What can be done to one object; nothing where no operation was registered for its kind. */
export function StorageObjectMenu<Kind extends StorageObjectKind>({
  kind,
  object,
  label,
  named,
}: StorageObjectMenuProps<Kind>) {
  const context = use(StorageActionsOf);
  if (!context) return null;
  const entries = storageActions(kind, object, context);
  return entries.length === 0 ? null : <ActionMenu label={label} entries={entries} named={named} />;
}
