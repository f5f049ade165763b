import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, cellName, clusterPage, firstSignIn, nodeOf } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** A failover domain, a service from templates in it, and where it then runs. */
describe('services and failover domains', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('services');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('makes a failover domain that prefers node2', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await clusterPage(person, 'Failover domains');
    await person.read('No failover domains');
    expect(await look(person.page, 'failover-domains-empty')).toEqual([]);
    await person.press('Create failover domain');
    const dialog = person.dialog('Create failover domain');
    await person.write('Name', 'bias-node2', dialog);
    await person.tick('node1', dialog);
    await person.tick('node2', dialog);
    await person.press('Move node2 up', dialog);
    await person.tick('Restricted', dialog);
    expect(await look(person.page, 'failover-domain-form')).toEqual([]);
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await person.read('node2 → node1');
    expect(await look(person.page, 'failover-domains')).toEqual([]);
  });

  step('makes a service from a template in it, and sees it run on node2', async (at) => {
    const { person, lab } = at;
    await clusterPage(person, 'Services');
    await person.press('Create service');
    const dialog = person.dialog('Create service');
    await person.write('Name of the service', 'site', dialog);
    await person.press('Floating address', dialog);
    await person.write('ip', `${lab.network}.210`, dialog);
    const drbd = await person.see('button', 'DRBD');
    expect(await drbd.getAttribute('aria-disabled')).toBe('true');
    await person.find('combobox', 'Failover domain', dialog).selectOption('bias-node2');
    await person.find('combobox', 'Recovery policy', dialog).selectOption('RELOCATE');
    expect(await look(person.page, 'create-service')).toEqual([]);
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('site-floating-address', 'node2', 'Started'));
  });

  step('changes how it behaves, and moves it within its domain', async ({ person }) => {
    await clusterPage(person, 'Services');
    expect(await look(person.page, 'services')).toEqual([]);
    await person.chooseFrom('Actions for site', 'Behaviour');
    const behaviour = person.dialog('Behaviour of site');
    await person.find('combobox', 'Recovery policy', behaviour).selectOption('RESTART');
    await person.write('Most restarts on one node', '3', behaviour);
    expect(await look(person.page, 'service-behaviour')).toEqual([]);
    await person.press('Review the change', behaviour);
    await applyAndWatch(person);
    await person.chooseFrom('Actions for site', 'Move');
    const move = person.dialog('Move site');
    await person.read('Not in the restricted failover domain bias-node2', move);
    await person.choose('node1', move);
    await person.tick('Hold it there', move);
    await person.press('Review the change', move);
    await applyAndWatch(person);
    expect(await nodeOfOverview()).toBe('node1');

    async function nodeOfOverview() {
      await clusterPage(person, 'Overview');
      return nodeOf(person, 'site-floating-address');
    }
  });

  step('clears what the move left, and it goes home', async ({ person }) => {
    await clusterPage(person, 'Failover domains');
    await person.read('Held on node1');
    await person.press('Clear what moves of site left');
    await applyAndWatch(person);
    await person.read('No move left a constraint');
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('site-floating-address', 'node2', 'Started'));
  });
});
