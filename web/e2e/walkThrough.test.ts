import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWizard } from './create';
import {
  addSystem,
  applyAndWatch,
  clusterPage,
  firstSignIn,
  homebasePage,
  reviewed,
} from './deeds';
import { look } from './look';
import type { Person } from './person';
import { patience } from './settings';
import { Stage } from './stage';

const nodes = ['et-virt05', 'et-virt06', 'et-virt07'] as const;
const [first, second] = nodes;
const folder = '/guest_roots';
/** WALK=machines walks on whole machines, whose guests lie on a shared GFS2; namespaces share a folder as they are. */
const machines = process.env.WALK === 'machines';

async function fill(person: Person, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await person
      .dialog()
      .getByLabel(new RegExp(`^${label}[\\s*]*$`))
      .and(person.page.locator('input'))
      .fill(value);
}

/** Waits until the page shows the guest running there, and nowhere else. */
async function runsOn(person: Person, guest: string, node: RegExp): Promise<void> {
  const row = person.page
    .getByRole('row')
    .filter({ has: person.find('button', guest) })
    .filter({ has: person.page.getByText('Running', { exact: true }) });
  await row.locator('td').filter({ hasText: node }).first().waitFor();
}

/** docs/walk-through.md, step by step, in the page. Its pictures are taken here. */
describe('virtual machines that come back by themselves', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('walk', {
      kind: machines ? 'machines' : 'lab',
      settings: {
        LAB_GUESTS: 'yes',
        LAB_NODES: nodes.join(' '),
        LAB_BOOT_SECONDS: machines ? '150' : '60',
      },
    });
  }, 30 * 60_000);
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, { timeout: 60 * 60_000 }, (context) => stage.act(context, () => run(stage)));

  step('1: a cluster', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await homebasePage(person, 'Systems');
    await person.press('Add system');
    for (const node of nodes) {
      await addSystem(person, lab, node);
      if (node !== nodes.at(-1)) await person.press('Add another');
    }
    await person.press('Done');
    await homebasePage(person, 'Clusters');
    await person.press('Create cluster');
    await fillWizard(person, lab, 'et-virt', () => Promise.resolve());
    await person.press('Apply', await reviewed(person));
    await person.follow('Open the cluster');
    await person.see('heading', 'et-virt');
    await person.read('3 of 3 online');
    expect(await look(person.page, 'walk-1-cluster')).toEqual([]);
  });

  step('2: shared storage', async ({ person, lab }) => {
    if (!machines) {
      await lab.exec(first, 'test', '-d', folder);
      return;
    }
    for (const lun of ['lun1', 'lun2']) await lab.lab('lun', lun, '2G');
    await person.chooseFrom('Cluster actions', 'Enable shared storage support');
    await applyAndWatch(person);
    await person.goTo('/storage');
    await person.follow(first);
    await person.chooseFrom('Actions', 'Create a shared file system (GFS2) …');
    await fill(person, {
      'Volume group': 'guest_vg',
      'Logical volume': 'guest_roots',
      'Mount point': folder,
    });
    for (const lun of ['lun1', 'lun2']) await person.tick(new RegExp(lun), person.dialog());
    expect(await look(person.page, 'walk-2-form')).toEqual([]);
    await person.press('Review', person.dialog());
    await reviewed(person);
    expect(await look(person.page, 'walk-2-review')).toEqual([]);
    await applyAndWatch(person);
    expect(await look(person.page, 'walk-2-map')).toEqual([]);
    await person.goTo('/clusters');
    await person.follow('et-virt');
  });

  step('3: guests under the cluster’s control', async ({ person, lab }) => {
    // A guest whose disk is copied is down for a while, and has no screen.
    person.expect(/GET .*\/guests\/guest\d\/screen 409/);
    for (const [index, node] of nodes.entries()) {
      const guest = `guest${index + 1}`;
      await lab.lab('guest', guest, node);
      await clusterPage(person, 'Failover domains');
      await person.press('Create failover domain');
      const form = person.dialog('Create failover domain');
      await person.write('Name', `bias-${node}`, form);
      for (const member of nodes) await person.tick(member, form);
      for (let rank = index; rank > 0; rank--) await person.press(`Move ${node} up`, form);
      await person.press('Review the change', form);
      await applyAndWatch(person);
      await clusterPage(person, 'Virtual machines');
      await person.press(guest);
      await person.chooseFrom('Actions', 'Put under cluster control…');
      const dialog = person.dialog(`Put ${guest} under cluster control`);
      await person.find('combobox', 'Failover domain', dialog).selectOption(`bias-${node}`);
      if (index === 0) expect(await look(person.page, 'walk-3-put')).toEqual([]);
      await person.press('Review the change', dialog);
      await reviewed(person);
      if (index === 0) expect(await look(person.page, 'walk-3-review')).toEqual([]);
      await applyAndWatch(person);
      await runsOn(person, guest, new RegExp(`^${node}$`));
      await person.see('row', new RegExp(`${guest}.*bias-${node}`));
      await person.press(guest);
    }
    expect(await look(person.page, 'walk-3-guests')).toEqual([]);
    await clusterPage(person, 'Overview');
    expect(await look(person.page, 'walk-3-overview')).toEqual([]);
    const admission = await person.see('grid', 'If a node were lost');
    await admission.scrollIntoViewIfNeeded();
    for (const node of nodes) await person.see('row', new RegExp(`${node}.*Every guest fits`));
    expect(await look(person.page, 'walk-3-admission')).toEqual([]);
  });

  step('4: a guest dies and is started again', async ({ person, lab }) => {
    await clusterPage(person, 'Virtual machines');
    const boot = async () => (await lab.lab('tick', 'guest1')).split(' ')[0];
    const before = await boot();
    await lab.exec(first, 'virsh', 'destroy', 'guest1');
    await person.seeGone('row', /guest1.*Running/);
    await runsOn(person, 'guest1', /^et-virt05$/);
    expect(await look(person.page, 'walk-4-again')).toEqual([]);
    await expect.poll(boot, { timeout: patience, interval: 500 }).not.toBe(before);
  });

  step('5: a node dies, its guest runs elsewhere and comes home', async ({ person, lab }) => {
    const boot = async () => (await lab.lab('tick', 'guest2')).split(' ')[0];
    const before = await boot();
    await lab.lab('crash', second);
    await runsOn(person, 'guest2', /^et-virt0[57]$/);
    expect(await look(person.page, 'walk-5-elsewhere')).toEqual([]);
    await clusterPage(person, 'Overview');
    expect(await look(person.page, 'walk-5-lost')).toEqual([]);
    await expect.poll(boot, { timeout: patience, interval: 500 }).not.toBe(before);
    const elsewhere = await boot();
    await clusterPage(person, 'Virtual machines');
    await runsOn(person, 'guest2', /^et-virt06$/);
    expect(await look(person.page, 'walk-5-home')).toEqual([]);
    expect(await boot(), 'guest2 came home live').toBe(elsewhere);
    await clusterPage(person, 'Overview');
    await person.read('3 of 3 online');
    await person.chooseFrom('Language', '한국어');
    await person.page.getByRole('grid', { name: '노드 하나를 잃는다면' }).scrollIntoViewIfNeeded();
    expect(await look(person.page, 'walk-5-korean')).toEqual([]);
  });
});
