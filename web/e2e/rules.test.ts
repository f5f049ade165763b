import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  applyAndWatch,
  cellName,
  clusterPage,
  firstSignIn,
  nodeOf,
  reviewed,
} from './deeds';
import { look, picture } from './look';
import type { Person } from './person';
import { Stage } from './stage';

async function select(person: Person, field: string, value: string, inside: Locator) {
  await person.find('combobox', field, inside).selectOption(value);
}

/** A person rules where things run and how nodes are fenced, without writing a line of XML. */
describe('constraints and fencing levels', () => {
  let stage: Stage;
  const found: string[] = [];
  beforeAll(async () => {
    stage = await Stage.set('rules');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('bans a resource from its node, reads it in words, changes and deletes it', async (at) => {
    const { person, lab } = at;
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    const busy = await nodeOf(person, 'dummy');
    await clusterPage(person, 'Constraints');
    await person.see('heading', 'There is no constraint');
    found.push(...(await look(person.page, 'constraints-empty')));
    await person.press('Location');
    const dialog = person.dialog('Add a location constraint');
    await select(person, 'Resource', 'dummy', dialog);
    await select(person, 'Node', busy, dialog);
    await person.write('Score', '-INFINITY', dialog);
    found.push(...(await look(person.page, 'constraint-form')));
    await person.press('Review the change', dialog);
    await reviewed(person);
    found.push(...(await look(person.page, 'constraint-review')));
    await applyAndWatch(person);
    await person.read(`dummy never runs on ${busy}`);
    found.push(...(await look(person.page, 'constraints')));
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('dummy', 'node\\d', 'Started'));
    expect(await nodeOf(person, 'dummy')).not.toBe(busy);
    await clusterPage(person, 'Constraints');
    await person.chooseFrom(`Actions for location-dummy-${busy}`, 'Delete');
    await applyAndWatch(person);
    await person.see('heading', 'There is no constraint');
  });

  step('builds a rule with a node attribute and working hours', async ({ person }) => {
    await person.press('Location');
    const dialog = person.dialog('Add a location constraint');
    await select(person, 'Resource', 'dummy', dialog);
    await select(person, 'Where', 'rule', dialog);
    await person.write('Value', 'node1', dialog);
    await dialog.getByLabel('Add a condition …').selectOption('date');
    await person.write('Hours and days', 'years=2020', dialog);
    await person.press('Does it hold now?', dialog);
    await person.read('Its date is over', dialog);
    await person.write('Hours and days', 'hours=0-23', dialog);
    await person.press('Does it hold now?', dialog);
    await person.read('Pacemaker does not tell', dialog);
    found.push(...(await look(person.page, 'rule-form')));
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await person.read('dummy: INFINITY where #uname = node1 and time hours 0-23');
    await clusterPage(person, 'Overview');
    await person.see('button', cellName('dummy', 'node1', 'Started'));
  });

  step('changes which nodes a fence device can fence, and what it calls them', async (at) => {
    const { person, lab } = at;
    await clusterPage(person, 'Fencing');
    await person.chooseFrom('Actions for fence-node1', 'Edit');
    const dialog = person.dialog('Edit fence-node1');
    await person.write('Plug of node1', 'node1', dialog);
    await person.tick('node2', dialog);
    await person.write('Plug of node2', 'outlet2', dialog);
    await select(person, 'How the cluster finds out', 'static-list', dialog);
    found.push(...(await look(person.page, 'device-targets')));
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await person.read('node1, node2');
    found.push(...(await look(person.page, 'fencing')));
    const device = await lab.exec(
      'node2',
      'cibadmin',
      '-Q',
      '--xpath',
      '//primitive[@id="fence-node1"]',
    );
    expect(device).toMatch(/name="pcmk_host_map" value="node2:outlet2"/);
    expect(device).toMatch(/name="pcmk_host_list" value="node1 node2"/);
    expect(device).toMatch(/name="pcmk_host_check" value="static-list"/);
    // As it was: what the next step says of the device holds again.
    await person.chooseFrom('Actions for fence-node1', 'Edit');
    const again = person.dialog('Edit fence-node1');
    await person.find('checkbox', 'node2', again).uncheck();
    await select(person, 'How the cluster finds out', '', again);
    await person.press('Review the change', again);
    await applyAndWatch(person);
  });

  step('gives a node a main and a backup fencing level', async ({ person, lab }) => {
    await clusterPage(person, 'Fencing');
    await person.press('Add fencing levels');
    const dialog = person.dialog('Add fencing levels');
    await select(person, 'Main (level 1)', 'fence-node1', dialog);
    await select(person, 'Backup (level 2)', 'fence-node2', dialog);
    found.push(...(await look(person.page, 'levels-form')));
    await person.press('Review the change', dialog);
    await reviewed(person);
    await person.read(/By their host list, these devices can’t fence node1|can't fence node1/);
    await applyAndWatch(person);
    await person.read('Backup (level 2)');
    found.push(...(await look(person.page, 'levels')));
    expect(await lab.exec('node2', 'cibadmin', '--query', '--scope=fencing-topology')).toMatch(
      /devices="fence-node1"[^]*devices="fence-node2"/,
    );
  });

  step('shows access control, alerts and attributes', async ({ person }) => {
    await clusterPage(person, 'Access control');
    await person.see('heading', 'There is no role');
    found.push(...(await look(person.page, 'access')));
    await clusterPage(person, 'Alerts');
    await person.press('Add an alert');
    found.push(...(await look(person.page, 'alert-form')));
    await person.press('Cancel', person.dialog());
    await clusterPage(person, 'Attributes and tags');
    await person.see('heading', 'There is no tag');
    found.push(...(await look(person.page, 'attributes')));
  });

  step('hinders nobody, in light and dark', async ({ person }) => {
    await person.chooseFrom('Language', '한국어');
    await picture(person.page, 'attributes-ko');
    expect(found).toEqual([]);
  });
});
