import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SystemGuests } from '../../api/guests';
import { allows, useUser } from '../../api/session';
import { ActionButton } from '../../components/ActionButton';
import { NewGuestDialog } from './NewGuestDialog';
import { localFolder, placesOf } from './newGuestModel';

interface NewGuestButtonProps {
  /** The nodes that could have it. */
  members: readonly SystemGuests[];
  /** luci's id of their cluster; null for a system in none. */
  cluster: string | null;
  /** Names that are not free. */
  taken: ReadonlySet<string>;
  /** Where its disk lies unless somebody says otherwise. */
  folder?: string | undefined;
}

/** Opens the form of a new guest; says why where there can be none. */
export function NewGuestButton({ members, cluster, taken, folder }: NewGuestButtonProps) {
  const { t } = useTranslation();
  const user = useUser();
  const [open, setOpen] = useState(false);
  const allowed = placesOf(members).filter((place) =>
    allows(user, 'CONFIGURE', { system: place.system, cluster }),
  );
  const reason =
    allowed.length > 0
      ? null
      : placesOf(members).length > 0
        ? t('guests.disabled.CONFIGURE')
        : t('newGuest.disabled.noNode');
  return (
    <>
      <ActionButton variant="primary" disabledReason={reason} onClick={() => setOpen(true)}>
        {t('newGuest.menu')}
      </ActionButton>
      {open && (
        <NewGuestDialog
          places={allowed}
          taken={taken}
          folder={folder ?? localFolder}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
