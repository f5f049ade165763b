import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, clusterPage, firstSignIn, reviewed } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** Rolling maintenance of a cluster that somebody made by hand: reviewed, stopped, gone on with. */
describe('rolling maintenance', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('maintenance');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('chooses nodes, their order and what is done', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await clusterPage(person, 'Maintenance');
    await person.see('heading', 'New rolling maintenance');
    await person.read('1. node1');
    await person.press('Move node1 down');
    await person.read('1. node2');
    await person.page.getByRole('checkbox', { name: 'Maintain node3' }).uncheck();
    await person.choose('Always');
    expect(await look(person.page, 'maintenance')).toEqual([]);
  });

  step('says before what leaves each node and what is updated', async ({ person }) => {
    await person.press('Review');
    const review = await reviewed(person);
    await person.see('heading', 'Node by node');
    await person.read('Nothing: everything is up to date.', review);
    await person.read(/ moves from node\d to node\d$/, review);
    expect(await look(person.page, 'maintenance-review')).toEqual([]);
  });

  step('stops where something is wrong, and says what stands', async ({ person, lab }) => {
    // Failing to look for packages stands for every way in which an update may fail.
    await lab.exec('node1', 'mount', '--bind', '/bin/false', '/usr/bin/apt-get');
    await person.press('Apply', await reviewed(person));
    const job = person.dialog();
    await job.getByText('Failed', { exact: true }).first().waitFor();
    await person.read('Done: node2.', job);
    await person.read('Not begun, and as before: node1.', job);
    expect(await look(person.page, 'maintenance-stopped')).toEqual([]);
    await lab.exec('node1', 'umount', '/usr/bin/apt-get');
  });

  step('goes on with the node that is left', async ({ person, lab }) => {
    await person.follow('Go on with the nodes that are left', person.dialog());
    await person.see('heading', 'Newest maintenance');
    await person.read('1. node1');
    await person.press('Review');
    await reviewed(person);
    await applyAndWatch(person);
    expect(await lab.exec('node2', 'crm_mon', '-1')).toContain('Online: [ node1 node2 node3 ]');
    expect(await look(person.page, 'maintenance-done')).toEqual([]);
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', 'handmade: 유지보수');
    expect(await look(person.page, 'maintenance-korean')).toEqual([]);
  });
});
