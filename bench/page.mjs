// page.mjs ADDRESS USER PASSWORD CLUSTER: opens a cluster's page and filters its resources in a real browser; prints
// one line of JSON, medians in milliseconds. Called by the bench (ScaleBench).
import { filtered, measured, median, opened } from './browser.mjs';

const [address, user, password, cluster] = process.argv.slice(2);

await measured(address, user, password, async (page) => {
  const open = await median(async () => {
    await page.goto(`${address}/clusters`);
    const link = `a[href="/clusters/${cluster}"]`;
    await page.locator(link).first().waitFor();
    return opened(page, link, '.conga-matrix');
  });
  await page.goto(`${address}/clusters/${cluster}/services`);
  const box = page.getByPlaceholder('Filter').first();
  const filter = await median(async () => {
    await box.fill('');
    await page.getByText('service-002', { exact: true }).first().waitFor();
    await box.focus();
    return filtered(page, 'service-077', 'service-002');
  });
  return { open, filter };
});
