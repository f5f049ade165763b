import { describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem';
import { ConsoleStream, type ConsoleState } from './consoleStream';

class FakeSource extends EventTarget {
  closed = false;
  close() {
    this.closed = true;
  }
  say(name: string, body: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(body) }));
  }
}

function console() {
  const source = new FakeSource();
  const seen: string[] = [];
  const states: ConsoleState[] = [];
  const sent: { text: string; take: boolean }[] = [];
  const answers: (() => void)[] = [];
  const refusals: ((why: Error) => void)[] = [];
  const stream = new ConsoleStream(
    's',
    'guest1',
    {
      onOutput: (bytes) => seen.push(new TextDecoder().decode(bytes)),
      onState: (state) => states.push(state),
    },
    () => source as unknown as EventSource,
    (_system, _guest, { text, take }) =>
      new Promise((resolve, reject) => {
        sent.push({ text, take });
        answers.push(resolve);
        refusals.push(reject);
      }),
  );
  return { source, seen, states, sent, answers, refusals, stream };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('a console', () => {
  it('shows bytes as they came and sends what is typed in order, one request at a time', async () => {
    const { source, seen, sent, answers, stream } = console();
    source.say('opened', { session: 'x' });
    source.say('output', { base64: btoa('login: '), past: false });
    expect(seen).toEqual(['login: ']);
    stream.type('r');
    stream.type('oo');
    stream.type('t');
    expect(sent).toEqual([{ text: 'r', take: false }]);
    answers[0]?.();
    await settled();
    expect(sent.slice(1)).toEqual([{ text: 'oot', take: false }]);
  });

  it('says who writes, and why something was not taken', async () => {
    const { source, states, sent, refusals, stream } = console();
    source.say('opened', { session: 'x' });
    source.say('writer', { who: 'ann', here: false });
    stream.type('a');
    refusals[0]?.(
      new ProblemError(
        { code: 'guest.console-writer', parameters: {}, what: 'w', why: '', remedy: '' },
        409,
      ),
    );
    await settled();
    expect(states.at(-1)).toMatchObject({
      writer: 'ann',
      problem: { code: 'guest.console-writer' },
    });
    void stream.take();
    expect(sent.at(-1)).toEqual({ text: '', take: true });
  });

  it('ends with a problem, or is lost', () => {
    const ended = console();
    ended.source.say('problem', { code: 'guest.off', parameters: {}, what: 'off' });
    expect(ended.states.at(-1)).toMatchObject({ status: 'ended', problem: { code: 'guest.off' } });
    expect(ended.source.closed).toBe(true);
    const lost = console();
    lost.source.dispatchEvent(new Event('error'));
    expect(lost.states.at(-1)).toMatchObject({ status: 'lost', problem: null });
  });
});
