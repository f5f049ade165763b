import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, clusterPage, firstSignIn } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** A real guest of a real hypervisor: listed, looked at, typed on, shut down and started. */
describe('virtual machines', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('guests', { settings: { LAB_GUESTS: 'yes' } });
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('says that there are none, and shows one as it comes', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await clusterPage(person, 'Virtual machines');
    await person.read('No virtual machines');
    expect(await look(person.page, 'guests-none')).toEqual([]);
    await lab.lab('guest', 'guest1', 'node1');
    await person.see('row', /guest1.*Running.*node1.*Not under the cluster/);
    expect(await look(person.page, 'guests')).toEqual([]);
  });

  step('shows what it is, its screen and its console', async ({ person }) => {
    await person.press('guest1');
    await person.see('img', 'Screen of guest1');
    expect(await look(person.page, 'guest-details')).toEqual([]);
    await person.press('Open the console');
    const dialog = person.dialog('Serial console of guest1');
    await person.read('Connected', dialog);
    // What is seen; the terminal keeps the same once more for screen readers.
    await person.read(/TICK id=/, dialog.locator('.xterm-rows'));
    await dialog.locator('textarea').press('h');
    await person.read('You write.', dialog);
    expect(await look(person.page, 'guest-console')).toEqual([]);
    await dialog.locator('textarea').press('F6');
    await person.press('Close', dialog.locator('footer'));
  });

  step('shuts it down and starts it again', async ({ person }) => {
    await person.chooseFrom('Actions', 'Shut down');
    await applyAndWatch(person);
    await person.see('row', /guest1.*Off/);
    await person.chooseFrom('Actions', 'Start');
    await applyAndWatch(person);
    await person.see('row', /guest1.*Running/);
  });

  step('shows it on the cluster’s overview and at its system', async ({ person }) => {
    await clusterPage(person, 'Overview');
    await person.read('1 of 1 running');
    await person.goTo('/systems');
    await person.follow('node1');
    await person.find('tab', 'Virtual machines').click();
    await person.see('row', /guest1.*Running/);
    expect(await look(person.page, 'system-guests')).toEqual([]);
  });

  step('reads well in Korean', async ({ person }) => {
    await person.chooseFrom('Language', '한국어');
    await person.see('row', /guest1.*실행 중/);
    expect(await look(person.page, 'system-guests-ko')).toEqual([]);
  });
});
