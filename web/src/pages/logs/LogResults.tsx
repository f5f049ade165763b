import { Alert, Button, Flex, Skeleton, Stack, StackItem } from '@patternfly/react-core';
import { OutlinedFileAltIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useLog } from '../../api/logs';
import { type LogQuestion } from '../../api/logs';
import { NothingHere } from '../../components/NothingHere';
import { ProblemAlert } from '../../components/ProblemAlert';
import { FollowBar } from './FollowBar';
import { Gaps } from './Gaps';
import { isFiltered } from './logQuestion';
import { LogTable } from './LogTable';
import { mostFollowed, useFollow } from './useFollow';

interface LogResultsProps {
  system: string;
  label: string;
  question: LogQuestion;
  log: ReturnType<typeof useLog>;
  follow: boolean;
  onFollow: (follow: boolean) => void;
  onClear: () => void;
}

/** What was found, newest first, with what came since above it while it is followed. */
export function LogResults({
  system,
  label,
  question,
  log,
  follow,
  onFollow,
  onClear,
}: LogResultsProps) {
  const { t } = useTranslation();
  const pages = log.data?.pages ?? [];
  const found = pages.flatMap((page) => page.items);
  const newest = found[0]?.entry.cursor;
  const followed = useFollow(system, question, follow && log.isSuccess, newest);
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  const came = followed.lines.length + followed.dropped;
  const held = pausedAt === null ? 0 : Math.max(0, came - pausedAt);
  const live = held === 0 ? followed.lines : followed.lines.slice(held);
  const lines = follow ? [...live, ...found] : found;
  const last = pages.at(-1);
  return (
    <Stack hasGutter>
      <StackItem>
        <FollowBar
          follow={follow}
          followed={followed}
          paused={pausedAt !== null}
          held={held}
          onFollow={(on) => {
            setPausedAt(null);
            onFollow(on);
          }}
          onPause={(pause) => setPausedAt(pause ? came : null)}
        />
      </StackItem>
      {follow &&
        (followed.problem !== null || followed.gaps.length > 0 || followed.dropped > 0) && (
          <StackItem>
            <ProblemAlert problem={followed.problem} />
            <Gaps gaps={followed.gaps} withheld={0} />
            {followed.dropped > 0 && (
              <Alert
                isInline
                isPlain
                component="p"
                variant="info"
                title={t('logs.dropped', { most: mostFollowed })}
              />
            )}
          </StackItem>
        )}
      {log.isError && (
        <StackItem>
          <ProblemAlert error={log.error} besideFields={['text']} />
          <Button variant="secondary" onClick={() => void log.refetch()}>
            {t('common.retry')}
          </Button>
        </StackItem>
      )}
      {log.isPending && (
        <StackItem aria-busy="true">
          <Skeleton screenreaderText={t('common.loading')} width="80%" />
          <br />
          <Skeleton width="65%" />
        </StackItem>
      )}
      {lines.length > 0 && (
        <StackItem>
          <LogTable label={label} lines={lines} question={question} />
        </StackItem>
      )}
      {log.isSuccess && lines.length === 0 && (
        <StackItem>
          <NothingHere
            icon={OutlinedFileAltIcon}
            title={isFiltered(question) ? t('logs.noMatch') : t('logs.empty')}
            actions={
              isFiltered(question) && (
                <Button variant="secondary" onClick={onClear}>
                  {t('logs.clear')}
                </Button>
              )
            }
          >
            {follow ? t('logs.emptyFollowed') : t('logs.emptyHint')}
          </NothingHere>
        </StackItem>
      )}
      {log.isSuccess && (
        <StackItem>
          <Gaps
            gaps={pages.flatMap((page) => page.gaps)}
            withheld={pages.reduce((sum, page) => sum + page.withheld, 0)}
          />
          <Flex gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsCenter' }}>
            {last?.next && (
              <Button
                variant="secondary"
                isLoading={log.isFetchingNextPage}
                isDisabled={log.isFetchingNextPage}
                onClick={() => void log.fetchNextPage()}
              >
                {t('logs.older')}
              </Button>
            )}
            <small>
              {last?.next
                ? t('logs.shown', { count: lines.length })
                : t('logs.shownAll', { count: lines.length })}
            </small>
          </Flex>
        </StackItem>
      )}
    </Stack>
  );
}
