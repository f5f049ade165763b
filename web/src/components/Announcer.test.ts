import { describe, expect, it } from 'vitest';
import { AnnouncementQueue } from './Announcer';

describe('AnnouncementQueue', () => {
  it('says at most one message in ten seconds and keeps the newest', () => {
    let clock = 0;
    const scheduled: { at: number; run: () => void }[] = [];
    const queue = new AnnouncementQueue(
      () => clock,
      (run, milliseconds) => scheduled.push({ at: clock + milliseconds, run }),
    );
    queue.announce('first');
    expect(queue.snapshot()).toBe('first');
    clock = 4_000;
    queue.announce('second');
    clock = 5_000;
    queue.announce('third');
    expect(queue.snapshot()).toBe('first');
    expect(scheduled.map((one) => one.at)).toEqual([10_000]);
    clock = 10_000;
    scheduled[0]?.run();
    expect(queue.snapshot()).toBe('third');
  });
});
