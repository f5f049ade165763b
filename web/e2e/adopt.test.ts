import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, cellName, clusterPage, homebasePage, firstSignIn } from './deeds';
import type { Lab } from './lab';
import { look } from './look';
import { Stage } from './stage';

const nodes = ['node1', 'node2', 'node3'];

/** What must stay as it is: corosync.conf byte by byte, and the CIB's configuration. */
async function configuration(lab: Lab): Promise<string[]> {
  const files = await Promise.all(
    nodes.map((node) => lab.exec(node, 'cat', '/etc/corosync/corosync.conf')),
  );
  return [...files, await lab.exec('node1', 'cibadmin', '--query', '--scope', 'configuration')];
}

/** luci takes a cluster over that it did not make, and changes nothing of it. */
describe('a cluster that was made by hand is adopted', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('adopt');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());

  it('finds all members through one, and leaves every file alone', (context) =>
    stage.act(context, async () => {
      const { person, lab } = stage;
      const before = await configuration(lab);
      await firstSignIn(person, 'admin', await lab.oneTimePassword());
      await homebasePage(person, 'Clusters');
      expect(await look(person.page, 'clusters-none')).toEqual([]);
      await adopt(person, lab, async (name) => {
        expect(await look(person.page, name)).toEqual([]);
      });
      await person.read('3 of 3 online');
      await person.see('button', cellName('dummy', 'node\\d', 'Started'));
      await clusterPage(person, 'Nodes');
      const table = person.page.getByRole('grid', { name: 'Nodes' });
      for (const node of nodes)
        await table
          .getByRole('row')
          .filter({ hasText: node })
          .filter({ hasText: 'Online' })
          .waitFor();
      expect(await configuration(lab)).toEqual(before);
    }));
});
