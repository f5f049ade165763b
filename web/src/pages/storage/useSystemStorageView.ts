import { useOutletContext } from 'react-router';
import type { StorageView, SystemStorage } from '../../api/storage';

export interface ShownStorage {
  storage: SystemStorage;
  view: StorageView;
}

/** The storage of the system whose pages are open. */
export function useSystemStorageView(): ShownStorage {
  return useOutletContext<ShownStorage>();
}
