import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { Person } from './person';
import { patience } from './settings';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own, and the people that sit in front of it. */
export class Browser {
  private readonly people: Person[] = [];

  private constructor(
    private readonly profile: string,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  /** Opens nothing yet. `address` is the console's. */
  static async open(address: string, options: BrowserContextOptions = {}): Promise<Browser> {
    const profile = await mkdtemp(`${tmpdir()}/conga-e2e-browser-`);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      args,
      viewport: { width: 1400, height: 900 },
      locale: 'en-GB',
      colorScheme: 'light',
      reducedMotion: 'reduce', // a page in mid-fade has other contrasts than it will have
      ...options,
    });
    context.setDefaultTimeout(patience);
    return new Browser(profile, context, address);
  }

  /** A new tab; whoever sits at another tab of this browser is signed in here too. */
  async tab(): Promise<Person> {
    const person = new Person(await this.context.newPage(), this.address);
    this.people.push(person);
    return person;
  }

  /** Everything that went wrong unseen: script errors, failed requests. */
  complaints(): string[] {
    return this.people.flatMap((person) => person.complaints);
  }

  /** Leaves pictures of all tabs, for who has to find out why a test failed. */
  async picture(path: string): Promise<void> {
    for (const [index, person] of this.people.entries()) {
      await person.page.screenshot({ path: `${path}-${index}.png` }).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true });
  }
}
