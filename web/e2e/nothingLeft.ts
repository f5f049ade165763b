import { execFile } from 'node:child_process';
import { readFile, readdir, rmdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { scriptOf } from './lab';
import { labs } from './settings';

const run = promisify(execFile);

/** Ends labs of a test file that was interrupted before it could end its own. */
export async function teardown(): Promise<void> {
  for (const name of await readdir(labs).catch(() => [])) {
    const directory = `${labs}/${name}`;
    const settings = await readFile(`${directory}/settings`, 'utf8').catch(() => '');
    const kind = settings.includes('LAB_KIND=machines') ? 'machines' : 'lab';
    await run(scriptOf(kind), ['down'], { env: { ...process.env, LAB_DIR: directory } });
  }
  await rmdir(labs).catch(() => undefined);
}
