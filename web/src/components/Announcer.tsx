import { useSyncExternalStore } from 'react';

const intervalMilliseconds = 10_000;

/**
 * Messages for screen readers, at most one in ten seconds: of those that come faster only the
 * newest is kept, because it says the present state.
 */
export class AnnouncementQueue {
  private current = '';
  private waiting: string | undefined;
  private last = Number.NEGATIVE_INFINITY;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly now: () => number = () => Date.now(),
    private readonly later: (run: () => void, milliseconds: number) => void = (
      run,
      milliseconds,
    ) => {
      setTimeout(run, milliseconds);
    },
  ) {}

  announce(message: string): void {
    const left = this.last + intervalMilliseconds - this.now();
    if (left <= 0) {
      this.say(message);
      return;
    }
    const scheduled = this.waiting !== undefined;
    this.waiting = message;
    if (!scheduled) this.later(() => this.flush(), left);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): string => this.current;

  private flush(): void {
    const message = this.waiting;
    this.waiting = undefined;
    if (message !== undefined) this.say(message);
  }

  private say(message: string): void {
    this.last = this.now();
    this.current = message;
    this.listeners.forEach((notify) => notify());
  }
}

export const announcements = new AnnouncementQueue();

/** The page's one live region. */
export function Announcer() {
  const message = useSyncExternalStore(announcements.subscribe, announcements.snapshot);
  return (
    <div aria-live="polite" role="status" className="pf-v6-screen-reader">
      {message}
    </div>
  );
}
