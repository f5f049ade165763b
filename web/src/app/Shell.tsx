import { Page, SkipToContent, Spinner } from '@patternfly/react-core';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import { Announcer } from '../components/Announcer';
import { ConnectionBanner } from '../events/ConnectionBanner';
import { EventsProvider } from '../events/EventsProvider';
import { KeyListDialog } from '../keys/KeyListDialog';
import { useKeys } from '../keys/keys';
import { Masthead } from './Masthead';
import { homebasePages } from './places';
import { SideNav } from './SideNav';

const mainId = 'main';

/** The frame of every page behind sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [keysShown, setKeysShown] = useState(false);
  useKeys(
    useMemo(
      () => [
        { keys: '?', label: t('keys.list'), run: () => setKeysShown(true) },
        ...homebasePages.map((page) => ({
          keys: `g ${page.key}`,
          label: t('keys.go', { page: t(`places.${page.name}`) }),
          run: () => void navigate(page.path),
        })),
      ],
      [navigate, t],
    ),
  );
  return (
    <EventsProvider>
      <Page
        masthead={<Masthead onShowKeys={() => setKeysShown(true)} />}
        sidebar={<SideNav />}
        isManagedSidebar
        isContentFilled
        mainContainerId={mainId}
        mainAriaLabel={t('shell.main')}
        skipToContent={<SkipToContent href={`#${mainId}`}>{t('shell.skip')}</SkipToContent>}
        banner={<ConnectionBanner />}
      >
        <Suspense fallback={<Spinner aria-label={t('common.loading')} />}>
          <Outlet />
        </Suspense>
      </Page>
      <Announcer />
      {keysShown && <KeyListDialog onClose={() => setKeysShown(false)} />}
    </EventsProvider>
  );
}
