import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Below it each lab gets a directory of its own; `./conga test` looks there for what was left behind. */
export const labs = process.env.CONGA_TEST_LABS ?? '/var/tmp/conga-e2e';

/** How long a page may take to show what it is waited for, milliseconds: machines under test are busy. */
export const patience = Number(process.env.PATIENCE ?? 180_000);
