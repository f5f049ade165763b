import { useEffect, useState } from 'react';
import {
  filterParameters,
  logAddress,
  type LogFilter,
  type LogGap,
  type LogLine,
} from '../../api/logs';
import type { Problem } from '../../api/problem';
import { FollowStream, type FollowStatus } from './followStream';

/** Entries that came while following, kept at most: the oldest of them go first, and the page says so. */
export const mostFollowed = 2_000;

export interface Followed {
  /** Newest first. */
  lines: LogLine[];
  gaps: LogGap[];
  /** How many were let go, as there were too many. */
  dropped: number;
  status: FollowStatus;
  problem: Problem | null;
}

const nothing: Followed = { lines: [], gaps: [], dropped: 0, status: 'connecting', problem: null };

/** Follows a log while asked to, from the entry with that cursor on; a new filter begins anew. */
export function useFollow(
  system: string,
  filter: LogFilter,
  follow: boolean,
  cursor: string | undefined,
): Followed {
  const [followed, setFollowed] = useState(nothing);
  const key = JSON.stringify([system, filterParameters(filter), follow, cursor]);
  const [shownKey, setShownKey] = useState(key);
  if (shownKey !== key) {
    setShownKey(key);
    setFollowed(nothing);
  }
  useEffect(() => {
    const [id, parameters, on, from] = JSON.parse(key) as [
      string,
      Record<string, unknown>,
      boolean,
      string | undefined | null,
    ];
    if (!on) return undefined;
    const stream = new FollowStream(
      (at) => logAddress(id, 'follow', { ...parameters, ...(at ? { cursor: at } : {}) }),
      from ?? undefined,
      {
        onLines: (lines) =>
          setFollowed((now) => {
            const all = [...lines.toReversed(), ...now.lines];
            return {
              ...now,
              lines: all.slice(0, mostFollowed),
              dropped: now.dropped + Math.max(0, all.length - mostFollowed),
            };
          }),
        onGap: (gap) => setFollowed((now) => ({ ...now, gaps: [...now.gaps, gap].slice(-5) })),
        onStatus: (status, problem) =>
          setFollowed((now) =>
            now.status === status && now.problem === problem ? now : { ...now, status, problem },
          ),
      },
    );
    return () => stream.stop();
  }, [key]);
  return followed;
}
