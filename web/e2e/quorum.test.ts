import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addSystem,
  applyAndWatch,
  clusterPage,
  homebasePage,
  firstSignIn,
  reviewed,
} from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** Two nodes get a quorum device on a third machine, and what a partition looks like. */
describe('what decides when the cluster falls apart', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('quorum', { settings: { LAB_MANAGEMENT_NET: '10.98.7' } });
    await stage.lab.lab('form', 'node1', 'node2');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('a cluster is adopted over a management network', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await homebasePage(person, 'Systems');
    for (const node of ['node1', 'node2', 'node3']) {
      await person.press('Add system');
      await addSystem(person, lab, node);
      await person.press('Close', person.dialog());
    }
    await person.goTo('/clusters/adopt');
    await person.press('Look for its cluster');
    await person.see('heading', 'handmade: 2 members');
    await person.press('Add cluster');
    await person.follow('Open handmade');
    await person.read('2 of 2 online');
  });

  step('a quorum device is set up from the tab, while the cluster runs', async (at) => {
    const { person, lab } = at;
    await clusterPage(person, 'Properties');
    await person.page.locator('.conga-tabs').getByText('Quorum Partition').click();
    await person.read(/does not use a quorum device/);
    expect(await look(person.page, 'quorum-none')).toEqual([]);
    await person.press('Use a quorum device');
    const dialog = person.dialog('Use a quorum device');
    await person.write('Address for the members', `${lab.network}.3`, dialog);
    expect(await look(person.page, 'quorum-dialog')).toEqual([]);
    await person.press('Review the change', dialog);
    await reviewed(person);
    await person.read(/3 votes, of which 2 are needed/);
    expect(await look(person.page, 'quorum-review')).toEqual([]);
    await applyAndWatch(person);
    await person.read('Gives 1 vote');
    await person.read(/Connected/);
    expect(await look(person.page, 'quorum-device')).toEqual([]);
    expect(await lab.exec('node1', 'corosync-quorumtool', '-s')).toContain('Qdevice');
  });

  step('SBD asks for the name of the disk that it erases', async ({ person }) => {
    await person.press('Use SBD');
    const dialog = person.dialog('Use SBD');
    await person.write('Shared disks', '/dev/null', dialog);
    expect(await look(person.page, 'sbd-dialog')).toEqual([]);
    await person.press('Review the change', dialog);
    const review = await reviewed(person);
    await person.read(/is no disk on node1/, review);
    await person.find('textbox', 'Type /dev/null to confirm', review).waitFor();
    await person.press('Cancel', review);
    await person.press('Cancel', dialog);
  });

  step('a partition has two views, side by side', async ({ person, lab }) => {
    await lab.exec('node1', 'crm_attribute', '--name', 'stonith-enabled', '--update', 'false');
    await clusterPage(person, 'Overview');
    await person.read('Gives 1 vote');
    await lab.lab('cut', 'node2');
    await person.see('heading', /parts of the cluster see it differently/);
    await person.read('Gives no vote');
    expect(await look(person.page, 'partition')).toEqual([]);
    await lab.lab('heal', 'node2');
    await person.read('2 of 2 online');
  });

  // After the partition: with SBD the side that has no quorum resets itself, and is no second view.
  step('SBD on a shared disk: its plan, and how it stands after the job', async (at) => {
    const { person, lab } = at;
    await clusterPage(person, 'Properties');
    await person.page.locator('.conga-tabs').getByText('Quorum Partition').click();
    const disk = (await lab.lab('disk', 'sbd')).trim();
    await person.press('Use SBD');
    const dialog = person.dialog('Use SBD');
    await person.write('Shared disks', disk, dialog);
    // The lab has no watchdog; SBD takes this for one.
    await person.write('Watchdog device', '/dev/null', dialog);
    await person.press('Review the change', dialog);
    const review = await reviewed(person);
    await person.read(new RegExp(`${disk} gets a new SBD header`), review);
    await person.read(/restarted on node1, node2, one node after another/, review);
    await person.write(`Type ${disk} to confirm`, disk, review);
    expect(await look(person.page, 'sbd-review')).toEqual([]);
    await applyAndWatch(person);
    await person.read(/This cluster uses SBD/);
    await person.read(`${disk}: node1 (clear) and node2 (clear)`);
    await person.read('12s');
    expect(await look(person.page, 'sbd-used')).toEqual([]);
    expect(await lab.exec('node2', 'sbd', '-d', disk, 'list')).toContain('node1\tclear');
  });

  step('says the same in Korean', async ({ person }) => {
    await clusterPage(person, 'Properties');
    await person.page.locator('.conga-tabs').getByText('Quorum Partition').click();
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', '쿼럼 장치');
    expect(await look(person.page, 'quorum-korean')).toEqual([]);
  });
});
