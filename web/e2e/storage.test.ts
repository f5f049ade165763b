import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, clusterPage, firstSignIn } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** What storage there is, drawn and listed, as it changes. */
describe('the storage of systems', () => {
  let stage: Stage;
  let disk = '';
  beforeAll(async () => {
    stage = await Stage.set('storage');
    await stage.lab.lab('form');
    disk = (await stage.lab.lab('disk', 'shown')).trim();
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('lists the nodes of an adopted cluster', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await person.goTo('/storage');
    await person.see('heading', 'Storage');
    await person.see('link', 'node1');
    expect(await look(person.page, 'storage')).toEqual([]);
  });

  step('draws what lies on what, and shows a new file system by itself', async (at) => {
    const { person, lab } = at;
    const name = disk.replace('/dev/', '');
    await person.follow('node1');
    await person.see('region', /^Map of the storage of node1/);
    await lab.exec('node1', 'mkfs.ext4', '-q', '-F', '-L', 'fresh', disk);
    await lab.exec('node1', 'mkdir', '-p', '/var/fresh');
    await lab.exec('node1', 'mount', disk, '/var/fresh');
    await person.see('link', /Mount point, \/var\/fresh/);
    expect(await look(person.page, 'storage-map')).toEqual([]);
    await person.press('Table');
    await person.see('row', new RegExp(`fresh.*File system.*${name}`));
    expect(await look(person.page, 'storage-map-table')).toEqual([]);
  });

  step('lists disks and file systems, and says what is not there', async ({ person }) => {
    await person.find('tab', 'File systems').click();
    await person.see('row', /\/var\/fresh/);
    expect(await look(person.page, 'storage-file-systems')).toEqual([]);
    await person.find('tab', 'Disks').click();
    expect(await look(person.page, 'storage-disks')).toEqual([]);
    await person.find('tab', 'RAID').click();
    await person.read('No RAID arrays');
  });

  step('draws the cluster together', async ({ person, lab }) => {
    await person.follow(/^The disks of .* together$/);
    await person.read('No disk is seen by two members');
    expect(await look(person.page, 'storage-cluster')).toEqual([]);
    await lab.exec('node1', 'umount', '/var/fresh');
  });

  step('drops a system from storage, and takes it back', async ({ person }) => {
    await person.goTo('/storage');
    await person.chooseFrom('Actions for node2', 'Drop from storage');
    await person.see('row', /node2.*Dropped/);
    await person.chooseFrom('Actions for node2', 'Take back into storage');
    await person.see('link', 'node2');
    await clusterPage(person, 'Overview');
  });
});
