import { beforeEach, describe, expect, it } from 'vitest';
import { EventStream, type Change } from './stream';

class FakeSource extends EventTarget {
  readyState = 1;
  close() {
    this.readyState = 2;
  }
  send(type: string, data: object) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

let clock: number;
let timers: { at: number; run: () => void }[];
let sources: FakeSource[];
let heard: (string | Change)[];
let pollAnswers: boolean;

function stream(): EventStream {
  return new EventStream(
    {
      onSnapshot: () => heard.push('snapshot'),
      onChange: (change) => heard.push(change),
      poll: () => (pollAnswers ? Promise.resolve() : Promise.reject(new Error('down'))),
    },
    {
      open: () => {
        const source = new FakeSource();
        sources.push(source);
        return source as unknown as EventSource;
      },
      now: () => clock,
      later: (run, milliseconds) => {
        const timer = { at: clock + milliseconds, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
  );
}

function newest(): FakeSource {
  const source = sources.at(-1);
  if (!source) throw new Error('nothing was opened');
  return source;
}

/** Lets the next timer ring. */
function ring() {
  timers.sort((a, b) => a.at - b.at);
  const next = timers.shift();
  if (!next) throw new Error('no timer');
  clock = next.at;
  next.run();
}

beforeEach(() => {
  clock = 1_000;
  timers = [];
  sources = [];
  heard = [];
  pollAnswers = true;
});

describe('EventStream', () => {
  it('is live after the snapshot and hands on numbered changes', () => {
    const events = stream();
    events.start();
    expect(events.state().status).toBe('connecting');
    newest().send('snapshot', { number: 7 });
    newest().send('change', { number: 8, kind: 'SYSTEM', id: 's1' });
    expect(events.state()).toEqual({ status: 'live', heard: 1_000 });
    expect(heard).toEqual(['snapshot', { number: 8, kind: 'SYSTEM', id: 's1' }]);
  });

  it('asks for everything again when a number is missing', () => {
    const events = stream();
    events.start();
    newest().send('snapshot', { number: 1 });
    newest().send('change', { number: 3, kind: 'JOB', id: 'j' });
    expect(heard).toEqual(['snapshot', 'snapshot']);
  });

  it('says since when it is lost, reconnects with growing waits, and polls meanwhile', async () => {
    const events = stream();
    events.start();
    newest().send('snapshot', { number: 1 });
    clock = 5_000;
    newest().dispatchEvent(new Event('error'));
    expect(events.state()).toEqual({ status: 'lost', heard: 5_000 });
    ring();
    expect(sources).toHaveLength(2);
    newest().dispatchEvent(new Event('error'));
    await Promise.resolve();
    expect(events.state()).toEqual({ status: 'polling', heard: 6_000 });
    ring();
    expect(sources).toHaveLength(3);
    newest().send('snapshot', { number: 9 });
    expect(events.state().status).toBe('live');
    expect(heard).toEqual(['snapshot', 'snapshot']);
  });

  it('notices silence once pings were heard', () => {
    const events = stream();
    events.start();
    newest().send('snapshot', { number: 1 });
    newest().send('ping', {});
    clock = 2_000;
    ring();
    expect(events.state()).toEqual({ status: 'lost', heard: 1_000 });
  });

  it('takes changes for a sign of life: luci pings only where it has nothing to say', () => {
    const events = stream();
    events.start();
    newest().send('snapshot', { number: 1 });
    newest().send('ping', {});
    for (let number = 2; number < 12; number++) {
      clock += 10_000;
      timers.filter((one) => one.at <= clock).forEach((one) => one.run());
      newest().send('change', { number, kind: 'CLUSTER', id: 'c' });
    }
    expect(events.state()).toEqual({ status: 'live', heard: 101_000 });
    expect(sources).toHaveLength(1);
  });

  it('opens nothing more once stopped', () => {
    const events = stream();
    events.start();
    events.stop();
    newest().dispatchEvent(new Event('error'));
    expect(timers).toEqual([]);
    expect(sources).toHaveLength(1);
  });
});
