/** What luci sends after the snapshot: something changed, and what it is now where that is small. */
export interface Change {
  number: number;
  kind: string;
  id?: string | null;
  body?: unknown;
}

export interface StreamState {
  /**
   * connecting: not yet heard of; live: changes arrive by themselves; lost: no contact;
   * polling: no stream to be had, but luci answers when asked.
   */
  status: 'connecting' | 'live' | 'lost' | 'polling';
  /** Milliseconds since the epoch when luci was last heard; what is shown is as old as this. */
  heard: number | null;
}

export interface StreamHandlers {
  /** Everything may have changed: the stream begins, or a number is missing. */
  onSnapshot: () => void;
  onChange: (change: Change) => void;
  /** Asks luci for everything again; rejects when it does not answer. */
  poll: () => Promise<void>;
}

/** The part of EventSource that is used, and the clock, so that a test can stand in for both. */
export interface StreamPorts {
  open: (url: string) => EventSource;
  now: () => number;
  later: (run: () => void, milliseconds: number) => () => void;
}

const closed = 2;
const url = '/api/v1/events';
const silenceMilliseconds = 40_000;
const firstWaitMilliseconds = 1_000;
const longestWaitMilliseconds = 15_000;
export const pollMilliseconds = 10_000;
/** After so many failures in a row the page asks by itself. */
const failuresBeforePolling = 2;

const browserPorts: StreamPorts = {
  open: (address) => new EventSource(address),
  now: () => Date.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * The browser's one event stream. It reconnects by itself with growing waits, notices silence where
 * luci sends pings, asks for everything again after a gap, and polls while no stream is to be had.
 */
export class EventStream {
  private source: EventSource | null = null;
  private current: StreamState = { status: 'connecting', heard: null };
  private lastNumber: number | null = null;
  private failures = 0;
  private stopped = true;
  private pings = false;
  private cancelRetry: (() => void) | null = null;
  private cancelPoll: (() => void) | null = null;
  private cancelSilence: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly handlers: StreamHandlers,
    private readonly ports: StreamPorts = browserPorts,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): StreamState => this.current;

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.cancelRetry?.();
    this.cancelPoll?.();
    this.cancelSilence?.();
    this.cancelPoll = null;
    this.source?.close();
    this.source = null;
  }

  /** Tries at once instead of waiting; for the banner's button. */
  retryNow(): void {
    if (this.stopped) return;
    this.cancelRetry?.();
    this.connect();
  }

  private connect(): void {
    this.source?.close();
    this.lastNumber = null;
    const source = this.ports.open(url);
    this.source = source;
    source.addEventListener('snapshot', (event: MessageEvent<string>) => this.snapshot(event));
    source.addEventListener('change', (event: MessageEvent<string>) => this.change(event));
    source.addEventListener('ping', () => this.heardPing());
    source.addEventListener('error', () => this.failed(source));
    this.watchSilence();
  }

  private snapshot(event: MessageEvent<string>): void {
    const { number } = JSON.parse(event.data) as { number?: number };
    this.lastNumber = number ?? 0;
    this.failures = 0;
    this.cancelPoll?.();
    this.cancelPoll = null;
    this.put({ status: 'live', heard: this.ports.now() });
    this.watchSilence();
    this.handlers.onSnapshot();
  }

  private change(event: MessageEvent<string>): void {
    const change = JSON.parse(event.data) as Change;
    const gap = this.lastNumber !== null && change.number > this.lastNumber + 1;
    this.lastNumber = change.number;
    this.put({ status: 'live', heard: this.ports.now() });
    this.watchSilence();
    if (gap) this.handlers.onSnapshot();
    else this.handlers.onChange(change);
  }

  private heardPing(): void {
    this.pings = true;
    this.put({ ...this.current, heard: this.ports.now() });
    this.watchSilence();
  }

  /** luci sends a ping only where it has nothing else to say: whatever is heard breaks the silence. */
  private watchSilence(): void {
    if (!this.pings) return;
    this.cancelSilence?.();
    this.cancelSilence = this.ports.later(() => {
      const { source } = this;
      if (source) this.failed(source);
    }, silenceMilliseconds);
  }

  private failed(source: EventSource): void {
    if (this.stopped || source !== this.source) return;
    this.cancelSilence?.();
    this.failures += 1;
    const wasLive = this.current.status === 'live';
    if (source.readyState !== closed) source.close();
    this.source = null;
    // Without pings an open connection is all that is known, so the data was true until now.
    if (wasLive && !this.pings) this.put({ status: 'lost', heard: this.ports.now() });
    else if (this.current.status !== 'polling') this.put({ ...this.current, status: 'lost' });
    const wait = Math.min(
      firstWaitMilliseconds * 2 ** (this.failures - 1),
      longestWaitMilliseconds,
    );
    this.cancelRetry = this.ports.later(() => this.connect(), wait);
    if (this.failures >= failuresBeforePolling && this.cancelPoll === null) this.pollNow();
  }

  private pollNow(): void {
    const again = () => {
      if (this.stopped || this.current.status === 'live') return;
      this.cancelPoll = this.ports.later(() => this.pollNow(), pollMilliseconds);
    };
    this.cancelPoll = () => undefined;
    this.handlers.poll().then(
      () => {
        if (this.current.status !== 'live')
          this.put({ status: 'polling', heard: this.ports.now() });
        again();
      },
      () => {
        if (this.current.status === 'polling') this.put({ ...this.current, status: 'lost' });
        again();
      },
    );
  }

  private put(state: StreamState): void {
    this.current = state;
    this.listeners.forEach((notify) => notify());
  }
}
