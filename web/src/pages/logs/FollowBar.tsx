import { Button, Flex, Switch } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { StatusLabel } from '../../components/StatusLabel';
import type { Followed } from './useFollow';

interface FollowBarProps {
  follow: boolean;
  followed: Followed;
  paused: boolean;
  /** Entries that came since it was paused. */
  held: number;
  onFollow: (follow: boolean) => void;
  onPause: (paused: boolean) => void;
}

const status = { connecting: 'progress', live: 'ok', lost: 'warning', ended: 'error' } as const;

/** Follow, pause, and whether new entries still come. */
export function FollowBar({ follow, followed, paused, held, onFollow, onPause }: FollowBarProps) {
  const { t } = useTranslation();
  return (
    <Flex gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsCenter' }}>
      <Switch
        id="log-follow"
        label={t('logs.follow')}
        isChecked={follow}
        onChange={(_event, checked) => onFollow(checked)}
      />
      {follow && (
        <>
          <Button variant="secondary" size="sm" onClick={() => onPause(!paused)}>
            {paused ? t('logs.goOn', { count: held }) : t('logs.pause')}
          </Button>
          <StatusLabel
            status={paused && followed.status === 'live' ? 'off' : status[followed.status]}
          >
            {paused && followed.status === 'live'
              ? t('logs.paused')
              : t(`logs.followStatus.${followed.status}`)}
          </StatusLabel>
        </>
      )}
    </Flex>
  );
}
