// A real browser for the bench, signed in, and what both of its pages are measured with.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const rounds = 5;

/** Does something so many times and tells the median of what it returns. */
export async function median(measure) {
  const values = [];
  for (let round = 0; round < rounds; round++) values.push(await measure());
  return values.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** Signs in, has the page measured, and prints the figures (milliseconds) as one line of JSON. */
export async function measured(address, user, password, measure) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(120_000);
    await page.goto(address);
    await page.getByLabel('User name').fill(user);
    await page
      .getByLabel(/^Password[\s*]*$/)
      .and(page.locator('input'))
      .fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    console.log(JSON.stringify(await measure(page)));
  } finally {
    await browser.close();
  }
}

// Both are measured inside the page, so that the way to this script does not count.

/** From a click on the first until the second is drawn. */
export function opened(page, clicked, drawn) {
  return page.evaluate(
    async ([clicked, drawn]) => {
      const begin = performance.now();
      document.querySelector(clicked).click();
      while (!document.querySelector(drawn)) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - begin;
    },
    [clicked, drawn],
  );
}

/** From a text in the focused box until what it looks for is shown and the other is not. */
export function filtered(page, wanted, unwanted) {
  return page.evaluate(
    async ([wanted, unwanted]) => {
      const input = document.activeElement;
      const begin = performance.now();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, wanted);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const shows = (name) => document.querySelector('main').innerText.includes(name);
      while (shows(unwanted) || !shows(wanted)) await new Promise(requestAnimationFrame);
      return performance.now() - begin;
    },
    [wanted, unwanted],
  );
}
