import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StorageDomainIcon } from '@patternfly/react-icons';
import { NothingHere } from '../../components/NothingHere';
import { StackMap } from '../../storage/StackMap';
import { stackOf } from '../../storage/stackModel';
import { useSystemStorageView } from './useSystemStorageView';

/** What lies on what, from the disks to the mounts. */
export function MapTab() {
  const { t } = useTranslation();
  const { storage, view } = useSystemStorageView();
  const stack = useMemo(() => stackOf(view), [view]);
  if (stack.items.length === 0) {
    return <NothingHere icon={StorageDomainIcon} title={t('storage.empty.disks')} />;
  }
  return (
    <StackMap
      stack={stack}
      label={t('storage.mapOf', { name: storage.name })}
      linkOf={(item) => `/storage/systems/${encodeURIComponent(storage.system)}${item.page}`}
    />
  );
}
