import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, clusterPage, firstSignIn, reviewed } from './deeds';
import { look } from './look';
import type { Person } from './person';
import { Stage } from './stage';

/** A cluster's global properties, tab by tab, on a cluster that somebody made by hand. */
describe('the global properties of a cluster', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('properties');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  /** The card's own review button: every form of a tab has one. */
  const review = (person: Person, card: string) =>
    person.page
      .locator('.pf-v6-c-card')
      .filter({ has: person.page.getByRole('heading', { name: card, exact: true }) })
      .getByRole('button', { name: 'Review the change' });

  async function tab(person: Person, name: string): Promise<void> {
    await person.page.locator('.conga-tabs').getByText(name, { exact: true }).click();
  }

  step('shows names and versions, and finds an option', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await clusterPage(person, 'Properties');
    await person.see('heading', 'This cluster');
    await person.see('heading', 'Cluster options');
    expect(await look(person.page, 'properties-general')).toEqual([]);
    await person.page.getByRole('textbox', { name: 'Search: Cluster options' }).fill('quorum');
    await person.see('combobox', 'no-quorum-policy');
    await person.seeGone('combobox', 'symmetric-cluster');
  });

  step('sets a cluster option and a totem key', async ({ person, lab }) => {
    await person.page.getByRole('combobox', { name: 'no-quorum-policy' }).selectOption('freeze');
    await review(person, 'Cluster options').click();
    await applyAndWatch(person);
    const option = await lab.exec(
      'node2',
      'crm_attribute',
      '--name',
      'no-quorum-policy',
      '--query',
    );
    expect(option).toContain('value=freeze');
    await person.write('token', '50');
    await review(person, 'Totem').click();
    person.expect(/^POST \/api\/v1\/plans 422$/);
    await person.read(/less than 100 tears every cluster/);
    await person.press('Cancel', person.dialog());
    await person.write('token', '2000');
    await review(person, 'Totem').click();
    await applyAndWatch(person);
    const token = await lab.exec('node3', 'corosync-cmapctl', '-g', 'runtime.config.totem.token');
    expect(token).toContain('2650');
  });

  step('explains the delays, and warns before fencing goes off', async ({ person }) => {
    await tab(person, 'Fence');
    await person.see('heading', 'Post-fail delay');
    await person.see('heading', 'Post-join delay');
    await person.page.getByRole('combobox', { name: 'stonith-enabled' }).selectOption('false');
    await review(person, 'Fencing').click();
    await person.read(/Fencing goes off in handmade/, await reviewed(person));
    await person.press('Cancel', person.dialog());
    expect(await look(person.page, 'properties-fence')).toEqual([]);
  });

  step('changes to multicast with an address that is given', async ({ person, lab }) => {
    await tab(person, 'Multicast');
    await person.see('heading', 'Links');
    expect(await look(person.page, 'properties-multicast')).toEqual([]);
    await person.choose(/^udp: multicast/);
    await person.choose('Use this address');
    await person.write('Address', '192.0.2.1');
    await review(person, 'Transport').click();
    await person.read('It has to be a multicast address, such as 239.255.1.1.');
    await person.write('Address', '239.255.9.9');
    await review(person, 'Transport').click();
    await person.read(/The whole cluster handmade stops and starts again/, await reviewed(person));
    expect(await look(person.page, 'properties-review')).toEqual([]);
    await applyAndWatch(person);
    await person.seeGone('heading', 'Links');
    const address = await lab.exec(
      'node1',
      'corosync-cmapctl',
      '-g',
      'totem.interface.0.mcastaddr',
    );
    expect(address).toContain('239.255.9.9');
  });

  step('says the same in Korean', async ({ person }) => {
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', '전송 방식');
    expect(await look(person.page, 'properties-korean')).toEqual([]);
  });
});
