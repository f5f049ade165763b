import { expect, type TestContext } from 'vitest';
import { Browser } from './browser';
import { keepEvidence } from './evidence';
import { Lab, type LabOptions } from './lab';
import type { Person } from './person';

/** One story's nodes, console, browser and person; its tests go on where the one before ended. */
export class Stage {
  private broken: string | null = null;

  private constructor(
    private readonly name: string,
    readonly lab: Lab,
    readonly browser: Browser,
    readonly person: Person,
  ) {}

  static async set(name: string, options: LabOptions = {}): Promise<Stage> {
    const lab = await Lab.up(name, options);
    try {
      const browser = await Browser.open(lab.address);
      return new Stage(name, lab, browser, await browser.tab());
    } catch (error) {
      await lab.down();
      throw error;
    }
  }

  /** Runs one test of the story. After a failure the rest can't be judged and are skipped. */
  async act(context: TestContext, run: () => Promise<void>): Promise<void> {
    if (this.broken) context.skip(`“${this.broken}” failed before`);
    this.broken = context.task.name;
    try {
      await run();
      expect(this.browser.complaints()).toEqual([]);
      this.broken = null;
    } catch (error) {
      await keepEvidence(this.name, this.lab, this.browser);
      throw error;
    }
  }

  async strike(): Promise<void> {
    try {
      await this.browser.close();
    } finally {
      await this.lab.down();
    }
  }
}
