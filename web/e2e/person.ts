import type { Locator, Page, Response } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** Somebody in front of one tab: does what a person does, by visible roles and names, and notes what goes wrong. */
export class Person {
  /** Script errors and failed requests that nobody expected. */
  readonly complaints: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(
    readonly page: Page,
    readonly address: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`script error: ${error.message}`));
    page.on('console', (message) => {
      // Chromium repeats failed requests here; they are noted below, with their address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => this.note(response));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // Leaving a page ends its requests and its event stream.
      if (why !== 'net::ERR_ABORTED')
        this.complaints.push(`${request.method()} ${request.url()}: ${why}`);
    });
  }

  private note(response: Response): void {
    if (response.status() < 400) return;
    const path = new URL(response.url()).pathname;
    const line = `${response.request().method()} ${path} ${response.status()}`;
    if (!this.expected.some((one) => one.test(line))) this.complaints.push(line);
  }

  /** From now on an answer such as "POST /api/v1/session 401" is no complaint. */
  expect(answer: RegExp): void {
    this.expected.push(answer);
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  find(role: Role, name: string | RegExp, inside: Page | Locator = this.page): Locator {
    return inside.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  }

  /** Waits until it is there to be seen. */
  async see(role: Role, name: string | RegExp): Promise<Locator> {
    const found = this.find(role, name).first();
    await found.waitFor();
    return found;
  }

  /** Waits until no such thing is shown any more. */
  async seeGone(role: Role, name: string | RegExp): Promise<void> {
    await this.find(role, name).first().waitFor({ state: 'hidden' });
  }

  async read(text: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await inside.getByText(text).first().waitFor();
  }

  async press(name: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await this.find('button', name, inside).click();
  }

  async follow(name: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await this.find('link', name, inside).click();
  }

  async write(field: string | RegExp, text: string, inside: Page | Locator = this.page) {
    await this.find('textbox', field, inside).fill(text);
  }

  /** Passwords have no role of their own; their label may end with the mark of required fields. */
  async writeSecret(label: string, text: string, inside: Page | Locator = this.page) {
    const whole = new RegExp(`^${label}[\\s*]*$`);
    await inside.getByLabel(whole).and(this.page.locator('input')).fill(text);
  }

  async tick(name: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await this.find('checkbox', name, inside).check();
  }

  async choose(name: string | RegExp, inside: Page | Locator = this.page): Promise<void> {
    await this.find('radio', name, inside).check();
  }

  /** Opens a menu by its button and chooses an entry. */
  async chooseFrom(menu: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.press(menu);
    await this.find('menuitem', entry).click();
  }

  /** The open dialog. */
  dialog(name?: string | RegExp): Locator {
    return name === undefined ? this.page.getByRole('dialog') : this.find('dialog', name);
  }
}
