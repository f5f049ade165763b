import type { Locator } from 'playwright-core';
import { rootPassword, type Lab } from './lab';
import type { Person } from './person';

/** What a new password of the administrator is in these tests. */
export const password = 'a password of my own';

export async function signIn(person: Person, name: string, secret: string): Promise<void> {
  await person.write('User name', name);
  await person.writeSecret('Password', secret);
  await person.press('Sign in');
}

/** The first sign-in: the one-time password has to be changed before anything else. */
export async function firstSignIn(person: Person, name: string, oneTime: string): Promise<void> {
  await person.goTo('/');
  await signIn(person, name, oneTime);
  await person.see('heading', 'Choose a password of your own');
  await person.writeSecret('One-time password', oneTime);
  await person.writeSecret('New password', password);
  await person.writeSecret('New password again', password);
  await person.press('Change password');
  await person.see('heading', 'Overview');
}

/** Asks an address who it is; the fingerprint that the page then shows. */
export async function probe(person: Person, address: string): Promise<string> {
  const dialog = person.dialog();
  await person.write('Address', address, dialog);
  await person.press('Connect', dialog);
  const groups = dialog.getByText(/^([0-9A-F]{2}:){3}[0-9A-F]{2}$/);
  await groups.nth(7).waitFor(); // SHA-256, shown in eight groups
  return (await groups.allTextContents()).join(':');
}

/** Adds one system in the dialog that is open: the fingerprint first, then the password. */
export async function addSystem(person: Person, lab: Lab, node: string): Promise<string> {
  const dialog = person.dialog();
  const fingerprint = await probe(person, lab.host(node));
  await person.tick('I compared the fingerprints; they are the same', dialog);
  await person.writeSecret('Password of root on the system', rootPassword, dialog);
  await person.press('Add system', dialog);
  await person.read(`${node} was added and trusts this server.`, dialog);
  return fingerprint;
}

/** Adopts the cluster that the lab formed, on the page "add existing cluster". */
export async function adopt(
  person: Person,
  lab: Lab,
  onStep: (name: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await person.goTo('/clusters/adopt');
  await person.write('Address', lab.host('node1'));
  await person.press('Connect');
  await person.tick('I compared the fingerprints; they are the same');
  await person.writeSecret('Password of root on the system', rootPassword);
  await person.press('Look for its cluster');
  await person.see('heading', 'handmade: 3 members');
  await onStep('adopt-members');
  const same = person.find('switch', 'The same root password for all');
  if (!(await same.isChecked())) await same.click({ force: true });
  await person.writeSecret('Root password of node2, node3', rootPassword);
  await person.tick('I compared the fingerprints; they are the same');
  await person.press('Add cluster');
  await person.read('handmade was added.');
  await onStep('adopt-added');
  await person.follow('Open handmade');
  await person.see('heading', 'handmade');
}

/** Goes to a page of the cluster that is open, by the navigation: nothing is loaded anew. */
export async function clusterPage(person: Person, page: string): Promise<void> {
  const places = person.page.getByRole('navigation', { name: 'Places' });
  // The same word may stand in Homebase's list too: the cluster's is the last.
  await person.find('link', page, places).last().click();
}

/** Goes to a page of Homebase by the navigation: the first of that name, Storage has systems of its own. */
export async function homebasePage(person: Person, page: string): Promise<void> {
  const places = person.page.getByRole('navigation', { name: 'Places' });
  await person.find('link', page, places).first().click();
}

/** Applies the plan under review and watches its job to the end; what the job dialog says. */
export async function applyAndWatch(person: Person): Promise<void> {
  await person.press('Apply', await reviewed(person));
  await person.see('progressbar', 'Progress of the job');
  const job = person.dialog();
  await job
    .getByText(/^(Succeeded|Failed|Rolled back|Stuck|Cancelled)$/)
    .first()
    .waitFor();
  await job.getByText('Succeeded', { exact: true }).first().waitFor({ timeout: 5_000 });
  await job.getByRole('button', { name: 'Close' }).last().click();
  await job.waitFor({ state: 'hidden' });
}

/** The review, once the plan is made. */
export async function reviewed(person: Person): Promise<Locator> {
  const dialog = person.page
    .getByRole('dialog')
    .filter({ hasText: 'Nothing has been changed yet.' });
  await dialog.waitFor();
  return dialog;
}

/** Where the matrix shows a resource in a state: the node's name. */
export async function nodeOf(person: Person, resource: string, state = 'Started'): Promise<string> {
  const cell = await person.see('button', cellName(resource, 'node\\d', state));
  const name = (await cell.getAttribute('aria-label')) ?? '';
  return /node\d/.exec(name)?.[0] ?? name;
}

/** Name of a cell of the matrix. */
export function cellName(resource: string, node: string, state: string): RegExp {
  return new RegExp(`^${resource} on ${node}: ${state}`);
}
