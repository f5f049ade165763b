import { Button, Skeleton, Title } from '@patternfly/react-core';
import { SyncAltIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { useGuestScreen } from '../api/guests';
import { ProblemAlert } from '../components/ProblemAlert';

interface GuestScreenProps {
  /** luci's id of the system where it runs. */
  system: string;
  guest: string;
}

/** What stands on the guest's screen, taken anew while it is shown. */
export function GuestScreen({ system, guest }: GuestScreenProps) {
  const { t } = useTranslation();
  const screen = useGuestScreen(system, guest);
  return (
    <section>
      <Title headingLevel="h3" size="md">
        {t('guests.screen.title')}
      </Title>
      <ProblemAlert error={screen.error} />
      {screen.isPending && <Skeleton screenreaderText={t('common.loading')} height="12rem" />}
      {screen.data && (
        <img
          src={screen.data}
          className="conga-guest-screen"
          alt={t('guests.screen.of', { guest })}
        />
      )}
      <p className="conga-subtle">{t('guests.screen.about')}</p>
      <Button
        variant="secondary"
        size="sm"
        icon={<SyncAltIcon />}
        isLoading={screen.isFetching && !screen.isPending}
        onClick={() => void screen.refetch()}
      >
        {t('guests.screen.again')}
      </Button>
    </section>
  );
}
