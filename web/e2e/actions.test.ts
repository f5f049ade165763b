import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  applyAndWatch,
  cellName,
  clusterPage,
  homebasePage,
  firstSignIn,
  nodeOf,
  reviewed,
} from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** What an administrator does on an ordinary day, on a cluster that stands. */
describe('things people do to a cluster', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('actions');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('refuses a wrong password at sign-in, and says so', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await person.chooseFrom('User admin', 'Sign out');
    await person.see('heading', 'Sign in to Conga');
    person.expect(/^POST \/api\/v1\/session 401$/);
    await person.write('User name', 'admin');
    await person.writeSecret('Password', 'not the password');
    await person.press('Sign in');
    await person.read('Name or password is wrong.');
    await person.writeSecret('Password', 'a password of my own');
    await person.press('Sign in');
    await person.see('heading', 'Overview');
  });

  step('says when an address does not answer, and when root’s password is wrong', async (at) => {
    const { person, lab } = at;
    await homebasePage(person, 'Systems');
    await person.press('Add system');
    person.expect(/^POST \/api\/v1\/systems(\/probe)? (4\d\d|502|503|504)$/);
    const dialog = person.dialog();
    await person.write('Address', `${lab.network}.99`, dialog);
    await person.press('Connect', dialog);
    await person.read(/does not answer/, dialog);
    await person.write('Address', lab.host('node1'), dialog);
    await person.press('Connect', dialog);
    await person.tick('I compared the fingerprints; they are the same', dialog);
    await person.writeSecret('Password of root on the system', 'wrong', dialog);
    await person.press('Add system', dialog);
    await person.read(/node1 refused root's password/, dialog);
    await person.press('Cancel', dialog);
    await adopt(person, lab);
  });

  step('moves a resource and clears the constraint again', async ({ person }) => {
    const before = await nodeOf(person, 'dummy');
    await clusterPage(person, 'Services');
    await person.chooseFrom('Actions for dummy', 'Move');
    const dialog = person.dialog('Move dummy');
    const target = ['node1', 'node2', 'node3'].find((node) => node !== before) ?? '';
    await person.choose(target, dialog);
    await person.tick('Hold it there', dialog);
    await person.press('Review the change', dialog);
    await person.see('heading', 'Before and after, as a picture');
    expect(await look(person.page, 'review-picture')).toEqual([]);
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    const there = await person.see('button', cellName('dummy', target, 'Started'));
    await there.click();
    await person.see('heading', 'Why here, why not there');
    await person.read(
      `An earlier move left the constraint cli-prefer-dummy, which gives ${target}`,
    );
    expect(await look(person.page, 'why-here')).toEqual([]);
    await person.press('Close');
    await clusterPage(person, 'Services');
    await person.chooseFrom('Actions for dummy', 'Clear move constraints');
    await applyAndWatch(person);
    await person.press('Actions for dummy');
    await person.see('menuitem', /^Clear move constraints.*No move left a constraint/);
    await person.page.keyboard.press('Escape');
  });

  step('puts a node on standby and ends it', async ({ person }) => {
    await clusterPage(person, 'Overview');
    const busy = await nodeOf(person, 'dummy');
    await clusterPage(person, 'Nodes');
    await person.chooseFrom(`Actions for ${busy}`, 'Put on standby');
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    await person.see('columnheader', new RegExp(`^${busy}.*Standby`));
    expect(await nodeOf(person, 'dummy')).not.toBe(busy);
    await clusterPage(person, 'Nodes');
    await person.chooseFrom(`Actions for ${busy}`, 'End standby');
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    await person.see('columnheader', new RegExp(`^${busy}.*Online`));
  });

  step('refuses a plan that the cluster has left behind', async ({ person, lab }) => {
    await clusterPage(person, 'Services');
    await person.chooseFrom('Actions for dummy', 'Stop');
    const review = await reviewed(person);
    await person.see('heading', 'What will happen');
    await lab.exec('node2', 'crm_attribute', '--name', 'batch-limit', '--update', '9');
    person.expect(/^POST \/api\/v1\/jobs 409$/);
    await person.press('Apply', review);
    await person.read('Changed since you looked');
    await person.read('Nothing was overwritten.');
    await person.see('heading', 'What was changed since, and by whom');
    await person.read(/^batch-limit: .*9$/);
    expect(await look(person.page, 'stale')).toEqual([]);
    await (await person.see('button', 'Plan again')).click();
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('dummy', 'node\\d', 'Stopped'));
  });

  step('deletes a resource only with its name typed', async ({ person }) => {
    await clusterPage(person, 'Services');
    await person.chooseFrom('Actions for dummy', 'Delete');
    const review = await reviewed(person);
    const apply = person.find('button', 'Apply', review);
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await person.write('Type dummy to confirm', 'dumm', review);
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    await person.write('Type dummy to confirm', 'dummy', review);
    await person.write('Why (optional)', 'nobody uses it any more', review);
    await applyAndWatch(person);
    await person.see('heading', 'There are no resources yet');
  });

  const details = (what: string) => new RegExp(`^What it changed: [\\d.]+, ${what}`);

  step('shows who changed what, and how it was before', async ({ person }) => {
    await clusterPage(person, 'History');
    await person.see('heading', 'History of handmade');
    await person.read('nobody uses it any more');
    await (await person.see('button', details('Delete dummy'))).click();
    await person.read('Resource dummy');
    await (await person.see('button', 'The XML lines')).click();
    await person.read(/^-.*<primitive .*id="dummy"/);
    expect(await look(person.page, 'history')).toEqual([]);
    await person.find('textbox', 'Search in History').fill('crm_attribute');
    await person.seeGone('button', details('Delete dummy'));
    await (await person.see('button', details('A change of the cluster'))).click();
    await person.read('root@node2 (crm_attribute)');
    await person.press('Compare with now');
    await person.see('heading', 'From this version until now');
    await person.read('Resource dummy');
    expect(await look(person.page, 'history-compared')).toEqual([]);
  });

  step('brings a version back, as a plan that is reviewed', async ({ person }) => {
    await person.press('Restore this version');
    const review = await reviewed(person);
    await person.read(/^dummy starts on/, review);
    expect(await look(person.page, 'restore-review')).toEqual([]);
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('dummy', 'node\\d', 'Started'));
    await clusterPage(person, 'History');
    await person.see('button', details('Restore version'));
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', 'handmade: 기록');
    expect(await look(person.page, 'history-korean')).toEqual([]);
  });
});
