import { execFile } from 'node:child_process';
import { readdir, rmdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { labs, repository } from './settings';

const run = promisify(execFile);

/** Ends labs of a test file that was interrupted before it could end its own. */
export async function teardown(): Promise<void> {
  for (const name of await readdir(labs).catch(() => [])) {
    const env = { ...process.env, LAB_DIR: `${labs}/${name}` };
    await run(`${repository}/lab/bin/lab`, ['down'], { env });
  }
  await rmdir(labs).catch(() => undefined);
}
