import type { LogGap, LogLine } from '../../api/logs';
import { problemFrom, type Problem } from '../../api/problem';

export type FollowStatus = 'connecting' | 'live' | 'lost' | 'ended';

export interface FollowHandlers {
  onLines: (lines: LogLine[]) => void;
  onGap: (gap: LogGap) => void;
  onStatus: (status: FollowStatus, problem: Problem | null) => void;
}

const firstWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 15_000;
const silenceMilliseconds = 40_000;
/** What comes faster than this is shown at once: a page is not drawn anew for each entry. */
const gatherMilliseconds = 150;

/**
 * Follows one log. It goes on after the last entry that it saw when the connection was lost, so
 * that none is missing and none comes twice.
 */
export class FollowStream {
  private source: EventSource | null = null;
  private waiting: LogLine[] = [];
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private silenceTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private stopped = false;

  constructor(
    private readonly address: (cursor: string | undefined) => string,
    private cursor: string | undefined,
    private readonly handlers: FollowHandlers,
    private readonly open: (url: string) => EventSource = (url) => new EventSource(url),
  ) {
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.close();
    clearTimeout(this.retryTimer);
    clearTimeout(this.flushTimer);
  }

  private connect(): void {
    const source = this.open(this.address(this.cursor));
    this.source = source;
    const heard = () => {
      if (this.stopped || source !== this.source) return;
      this.failures = 0;
      this.handlers.onStatus('live', null);
      this.watchSilence();
    };
    source.addEventListener('ping', heard);
    source.addEventListener('entry', (event: MessageEvent<string>) => {
      heard();
      this.add(JSON.parse(event.data) as LogLine);
    });
    source.addEventListener('gap', (event: MessageEvent<string>) => {
      heard();
      this.handlers.onGap(JSON.parse(event.data) as LogGap);
    });
    source.addEventListener('problem', (event: MessageEvent<string>) => {
      this.close();
      this.stopped = true;
      this.handlers.onStatus('ended', problemFrom(JSON.parse(event.data), 0));
    });
    source.addEventListener('error', () => this.failed(source));
    this.watchSilence();
  }

  private add(line: LogLine): void {
    this.cursor = line.entry.cursor;
    this.waiting.push(line);
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      const lines = this.waiting;
      this.waiting = [];
      if (!this.stopped) this.handlers.onLines(lines);
    }, gatherMilliseconds);
  }

  private watchSilence(): void {
    clearTimeout(this.silenceTimer);
    const { source } = this;
    this.silenceTimer = setTimeout(() => {
      if (source) this.failed(source);
    }, silenceMilliseconds);
  }

  private failed(source: EventSource): void {
    if (this.stopped || source !== this.source) return;
    this.close();
    this.failures += 1;
    this.handlers.onStatus('lost', null);
    this.retryTimer = setTimeout(
      () => this.connect(),
      Math.min(firstWaitMilliseconds * 2 ** (this.failures - 1), longestWaitMilliseconds),
    );
  }

  private close(): void {
    clearTimeout(this.silenceTimer);
    this.source?.close();
    this.source = null;
  }
}
