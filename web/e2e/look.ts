import axe, { type AxeResults } from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { errors, type Page } from 'playwright-core';

const grave = new Set(['serious', 'critical']);
const pictures = process.env.SCREENSHOTS;
const wide = { width: 1400, height: 900 };
const narrow = { width: 390, height: 844 };

/** WCAG violations that hinder people, one line each. */
async function violations(page: Page): Promise<string[]> {
  const results: AxeResults = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return results.violations
    .filter((one) => grave.has(one.impact ?? ''))
    .map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.html).join(' | ')}`);
}

/** Violations that last: what a page shows for a moment, while it still fetches or fades in, hinders nobody. */
async function lasting(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's own content security policy stays in force.
  await page.evaluate(axe.source);
  try {
    await page.waitForFunction(
      `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.every((one) => !${JSON.stringify([...grave])}.includes(one.impact)))`,
      undefined,
      { polling: 500, timeout: 10_000 },
    );
    return [];
  } catch (error) {
    if (error instanceof errors.TimeoutError) return violations(page);
    throw error;
  }
}

/** Until the page has put the theme on and its colours have stopped changing: half-way, contrasts are nobody's. */
async function settled(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.waitForFunction(
    (dark) => document.documentElement.classList.contains('pf-v6-theme-dark') === dark,
    colorScheme === 'dark',
  );
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

/** A picture of what is shown, where SCREENSHOTS names a directory. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

/**
 * Looks at what is shown, in light and dark: the grave violations, each with the page's name. Takes pictures where
 * SCREENSHOTS names a directory. The theme has to be "as the system".
 */
export async function look(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page, colorScheme);
    await picture(page, `${name}-${colorScheme}`);
    const here = await lasting(page);
    found.push(...here.map((line) => `${name} (${colorScheme}): ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (pictures) {
    await page.setViewportSize(narrow);
    await picture(page, `${name}-narrow`);
    await page.setViewportSize(wide);
  }
  return found;
}
