import { guestAddress, typeOnConsole } from '../api/guests';
import { asProblem, problemFrom, type Problem } from '../api/problem';

export interface ConsoleState {
  status: 'connecting' | 'live' | 'lost' | 'ended';
  /** Who writes now; null: nobody. */
  writer: string | null;
  /** Whether that is this page. */
  here: boolean;
  /** Why it ended, or why the last input was not taken. */
  problem: Problem | null;
}

export const consoleAtFirst: ConsoleState = {
  status: 'connecting',
  writer: null,
  here: false,
  problem: null,
};

interface ConsoleHandlers {
  onOutput: (bytes: Uint8Array, past: boolean) => void;
  onState: (state: ConsoleState) => void;
}

/** One guest's serial console: what it writes comes as events, what is typed goes by requests, in order. */
export class ConsoleStream {
  private readonly source: EventSource;
  private session: string | null = null;
  private state = consoleAtFirst;
  private waiting = '';
  private sending = false;
  private stopped = false;

  constructor(
    private readonly system: string,
    private readonly guest: string,
    private readonly handlers: ConsoleHandlers,
    open: (url: string) => EventSource = (url) => new EventSource(url),
    private readonly send: typeof typeOnConsole = typeOnConsole,
  ) {
    this.source = open(guestAddress(system, guest, 'console'));
    this.hear('opened', ({ session }: { session: string }) => {
      this.session = session;
    });
    this.hear('output', ({ base64, past }: { base64: string; past: boolean }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      this.handlers.onOutput(bytes, past);
    });
    this.hear('writer', ({ who, here }: { who: string | null; here: boolean }) =>
      this.put({ status: 'live', writer: who, here, problem: null }),
    );
    this.hear('problem', (body: unknown) => this.end('ended', problemFrom(body, 0)));
    this.source.addEventListener('error', () => this.end('lost', null));
  }

  /** What was typed; waits for what was typed before. */
  type(text: string): void {
    this.waiting += text;
    void this.flush();
  }

  /** From now on this page writes, whoever did before. */
  async take(): Promise<void> {
    await this.post('', true);
  }

  stop(): void {
    this.stopped = true;
    this.source.close();
  }

  private hear(name: string, then: (body: never) => void): void {
    this.source.addEventListener(name, (event: MessageEvent<string>) => {
      if (!this.stopped) then(JSON.parse(event.data) as never);
    });
  }

  private async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    while (this.waiting !== '' && !this.stopped) {
      const text = this.waiting;
      this.waiting = '';
      await this.post(text, false);
    }
    this.sending = false;
  }

  private async post(text: string, take: boolean): Promise<void> {
    if (this.session === null || this.stopped) return;
    try {
      await this.send(this.system, this.guest, { session: this.session, text, take });
    } catch (error) {
      this.waiting = '';
      this.put({ ...this.state, problem: asProblem(error) });
    }
  }

  private end(status: 'lost' | 'ended', problem: Problem | null): void {
    if (this.stopped) return;
    this.stop();
    this.state = { status, writer: null, here: false, problem };
    this.handlers.onState(this.state);
  }

  private put(state: ConsoleState): void {
    this.state = state;
    if (!this.stopped) this.handlers.onState(state);
  }
}
