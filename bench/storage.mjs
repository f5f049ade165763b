// storage.mjs ADDRESS USER PASSWORD SYSTEM: opens the map of a system's storage and its table, and filters them and the list of its
// logical volumes, in a real browser; prints one line of JSON, medians in milliseconds. Called by the bench (LargeInventoryBench).
import { filtered, measured, median, opened } from './browser.mjs';

const [address, user, password, system] = process.argv.slice(2);

await measured(address, user, password, async (page) => {
  const storage = `/storage/systems/${system}`;
  const open = await median(async () => {
    await page.goto(`${address}/storage`);
    const link = `a[href="${storage}"]`;
    await page.locator(link).first().waitFor();
    return opened(page, link, 'svg.conga-stack');
  });
  const search = page.getByPlaceholder('Find in the map');
  const picture = await median(async () => {
    await search.fill('');
    await page.getByText('store00', { exact: true }).first().waitFor();
    await search.focus();
    return filtered(page, 'store19', 'store00');
  });
  const table = await median(async () => {
    await page.locator('#stack-picture').click();
    await page.locator('svg.conga-stack').waitFor();
    return opened(page, '#stack-table', 'main table');
  });
  const box = page.getByPlaceholder('Filter').first();
  const rows = async (first, wanted, unwanted) => {
    await box.fill('');
    await page.getByText(first, { exact: true }).first().waitFor();
    await box.focus();
    return filtered(page, wanted, unwanted);
  };
  const filter = await median(() => rows('sda', 'volume249', 'sdab'));
  await page.goto(`${address}${storage}/volumes`);
  const volumes = await median(() => rows('store00/volume000', 'store19/volume249', 'store00/'));
  return { open, picture, table, filter, volumes };
});
