import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWizard } from './create';
import {
  addSystem,
  applyAndWatch,
  cellName,
  clusterPage,
  homebasePage,
  firstSignIn,
  nodeOf,
} from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** From three bare machines to a cluster that survives the loss of one, all in the page. */
describe('a cluster made in the page survives a crash', () => {
  let stage: Stage;
  const nodes = ['node1', 'node2', 'node3'];
  beforeAll(async () => {
    stage = await Stage.set('create', { settings: { LAB_BOOT_SECONDS: '20' } });
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('asks for a password of one’s own at the first sign-in', async ({ person, lab }) => {
    await person.goTo('/');
    await person.see('heading', 'Sign in to Conga');
    expect(await look(person.page, 'sign-in')).toEqual([]);
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
  });

  step('adds three systems, each fingerprint shown first', async ({ person, lab }) => {
    await homebasePage(person, 'Systems');
    await person.press('Add system');
    for (const node of nodes) {
      const shown = await addSystem(person, lab, node);
      expect((await lab.exec(node, 'ricci', 'fingerprint')).trim()).toBe(shown);
      if (node !== 'node3') await person.press('Add another');
    }
    await person.press('Done');
    const table = person.page.getByRole('grid', { name: 'Systems' });
    for (const node of nodes) await person.find('link', node, table).waitFor();
    expect(await look(person.page, 'systems')).toEqual([]);
  });

  step('creates a cluster: wizard, plan, job', async ({ person, lab }) => {
    await homebasePage(person, 'Clusters');
    await person.press('Create cluster');
    await fillWizard(person, lab, 'made', async (name) => {
      expect(await look(person.page, `create-${name}`)).toEqual([]);
    });
    const dialog = person.page.getByRole('dialog').filter({ hasText: 'Nothing has been changed' });
    await dialog.waitFor();
    expect(await look(person.page, 'create-plan')).toEqual([]);
    await person.press('Apply', dialog);
    await person.see('progressbar', 'Progress of the job');
    expect(await look(person.page, 'create-job')).toEqual([]);
    await person.follow('Open the cluster');
    await person.see('heading', 'made');
    await person.read('Quorate');
    await person.read('3 of 3 online');
  });

  step('adds a floating address and two more resources', async ({ person, lab }) => {
    await clusterPage(person, 'Services');
    const add = async (agent: string, name: string, more: () => Promise<void>) => {
      await (await person.see('button', 'Add resource')).click();
      await person.write('Search agents', agent);
      await person
        .find('menuitem', new RegExp(`^ocf:heartbeat:${agent}`))
        .first()
        .click();
      await person.press(/^Continue with/);
      await person.write('Resource name', name);
      await more();
      await person.press('Review the change');
      await applyAndWatch(person);
    };
    await add('IPaddr2', 'vip', () => person.write('ip', `${lab.network}.200`));
    await add('Dummy', 'work', () => Promise.resolve());
    await add('Dummy', 'everywhere', () => person.tick('Run on every node (clone)'));
    await clusterPage(person, 'Overview');
    await nodeOf(person, 'vip');
    await nodeOf(person, 'work');
    await nodeOf(person, 'everywhere-clone');
    expect(await look(person.page, 'cluster-overview')).toEqual([]);
  });

  step('shows a crash, the fencing and the recovery without a reload', async (at) => {
    const { person, lab } = at;
    const lost = await nodeOf(person, 'vip');
    const watcher = await at.browser.tab();
    await watcher.goTo(new URL(person.page.url()).pathname);
    await watcher.see('heading', 'made');
    await clusterPage(watcher, 'Fencing');
    await watcher.see('heading', 'Fencing history');
    for (const one of [person, watcher]) await one.page.evaluate('window.neverReloaded = true');

    await lab.lab('crash', lost);

    await person.see('columnheader', new RegExp(`^${lost}.*Offline`));
    const others = nodes.filter((node) => node !== lost).join('|');
    await person.see('button', cellName('vip', `(${others})`, 'Started'));
    await person.see('button', cellName('work', `(${others})`, 'Started'));
    expect(await look(person.page, 'after-crash')).toEqual([]);
    const history = watcher.page.getByRole('grid', { name: 'Fencing history' });
    await history
      .getByRole('row')
      .filter({ hasText: lost })
      .filter({ hasText: 'Succeeded' })
      .first()
      .waitFor();

    await person.see('columnheader', new RegExp(`^${lost}.*Online`));
    await person.see('button', cellName('everywhere-clone', lost, 'Started'));
    await person.read('3 of 3 online');
    for (const one of [person, watcher])
      expect(await one.page.evaluate('window.neverReloaded')).toBe(true);
    const address = await lab.exec(await nodeOf(person, 'vip'), 'ip', '-o', 'addr');
    expect(address).toContain(`${lab.network}.200`);
  });
});
