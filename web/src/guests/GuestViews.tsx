import { Title } from '@patternfly/react-core';
import { TerminalIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterGuest } from '../api/guests';
import { useAllowed } from '../api/session';
import { ActionButton } from '../components/ActionButton';
import { GuestConsole } from './GuestConsole';
import { alivePlaces } from './guestModel';
import { GuestScreen } from './GuestScreen';

interface GuestViewsProps {
  guest: ClusterGuest;
  /** luci's id of the cluster; null for a system in none. */
  cluster: string | null;
}

/** The screen and the serial console of a guest, where it runs now. */
export function GuestViews({ guest, cluster }: GuestViewsProps) {
  const { t } = useTranslation();
  const place = alivePlaces(guest).find((one) => one.current);
  const may = useAllowed('OPERATE', { system: place?.system, cluster });
  const [open, setOpen] = useState(false);
  const reason = !place
    ? t('guests.console.off')
    : !guest.console
      ? t('guests.console.none')
      : may
        ? null
        : t('guests.disabled.OPERATE');
  return (
    <>
      <section>
        <Title headingLevel="h3" size="md">
          {t('guests.console.title')}
        </Title>
        <ActionButton
          variant="secondary"
          icon={<TerminalIcon />}
          disabledReason={reason}
          onClick={() => setOpen(true)}
        >
          {t('guests.console.open')}
        </ActionButton>
      </section>
      {place && guest.screen && may && <GuestScreen system={place.system} guest={guest.name} />}
      {open && place && (
        <GuestConsole system={place.system} guest={guest.name} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
