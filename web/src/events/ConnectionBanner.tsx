import { Banner, Button, Flex, FlexItem } from '@patternfly/react-core';
import { DisconnectedIcon, SyncAltIcon } from '@patternfly/react-icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announcements } from '../components/Announcer';
import { relativeText } from '../components/RelativeTime';
import { useNow } from '../components/useNow';
import { useEvents } from './EventsProvider';
import { pollMilliseconds } from './stream';

/** Says that what is shown may be old, and how old, while changes do not arrive by themselves. */
export function ConnectionBanner() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { state, retryNow } = useEvents();
  const trouble = state.status === 'lost' || state.status === 'polling';
  useEffect(() => {
    if (state.status === 'lost') announcements.announce(t('events.lostNever'));
  }, [state.status, t]);
  if (!trouble) return null;
  const age = state.heard === null ? null : relativeText((now - state.heard) / 1000, i18n.language);
  const text =
    state.status === 'polling'
      ? t('events.polling', { seconds: pollMilliseconds / 1000, age: age ?? '–' })
      : age === null
        ? t('events.lostNever')
        : t('events.lost', { age });
  return (
    <Banner status={state.status === 'lost' ? 'danger' : 'warning'} className="conga-banner">
      <Flex gap={{ default: 'gapSm' }} alignItems={{ default: 'alignItemsCenter' }}>
        <FlexItem>{state.status === 'lost' ? <DisconnectedIcon /> : <SyncAltIcon />}</FlexItem>
        <FlexItem className="conga-shrink">{text}</FlexItem>
        <FlexItem>
          <Button variant="link" isInline onClick={retryNow}>
            {t('events.retry')}
          </Button>
        </FlexItem>
      </Flex>
    </Banner>
  );
}
