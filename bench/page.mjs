// page.mjs ADDRESS USER PASSWORD CLUSTER: opens a cluster's page and filters its resources in a real browser; prints
// one line of JSON, medians in milliseconds. Called by the bench (ScaleBench).
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core');
const [address, user, password, cluster] = process.argv.slice(2);
const rounds = 5;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-GB', reducedMotion: 'reduce' });
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  await page.getByLabel('User name').fill(user);
  await page.getByLabel(/^Password[\s*]*$/).and(page.locator('input')).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();

  // Measured inside the page, so that the way to this script does not count.
  const opened = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(`${address}/clusters`);
    await page.locator(`a[href="/clusters/${cluster}"]`).first().waitFor();
    opened.push(
      await page.evaluate(async (path) => {
        const begin = performance.now();
        document.querySelector(`a[href="${path}"]`).click();
        while (!document.querySelector('.conga-matrix')) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - begin;
      }, `/clusters/${cluster}`),
    );
  }

  await page.goto(`${address}/clusters/${cluster}/services`);
  const box = page.getByPlaceholder('Filter').first();
  await box.waitFor();
  const filtered = [];
  for (let round = 0; round < rounds; round++) {
    await box.fill('');
    await page.getByText('service-002', { exact: true }).first().waitFor();
    await box.focus();
    filtered.push(
      await page.evaluate(async (wanted) => {
        const input = document.activeElement;
        const begin = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, wanted);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        const shows = (name) => document.querySelector('main').innerText.includes(name);
        while (shows('service-002') || !shows(wanted)) await new Promise(requestAnimationFrame);
        return performance.now() - begin;
      }, 'service-077'),
    );
  }
  console.log(JSON.stringify({ open: median(opened), filter: median(filtered) }));
} finally {
  await browser.close();
}
