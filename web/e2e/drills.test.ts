import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, clusterPage, firstSignIn, reviewed } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** A drill that is refused, one that is run, and its report. */
describe('drills', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('drills');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('is refused where fencing was never proved, and says so', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await clusterPage(person, 'Drills');
    await person.read('No drill was run yet');
    expect(await look(person.page, 'drills-empty')).toEqual([]);
    await person.press('Run a drill');
    const dialog = person.dialog('Run a drill');
    await person.find('combobox', 'What breaks', dialog).selectOption('NODE_CRASH');
    await person.find('combobox', 'Node', dialog).selectOption('node2');
    expect(await look(person.page, 'drill-form')).toEqual([]);
    await person.press('Review the change', dialog);
    const plan = await reviewed(person);
    await person.read(/It was never proved that node2 can be fenced/, plan);
    expect(await look(person.page, 'drill-refused')).toEqual([]);
    await person.press('Cancel', plan);
    await plan.waitFor({ state: 'hidden' });
  });

  step('crashes a service and shows how long it was down', async ({ person }) => {
    // Who goes back from a review stands before the form again, as it was filled in.
    const dialog = person.dialog('Run a drill');
    await person.find('combobox', 'What breaks', dialog).selectOption('SERVICE_CRASH');
    await person.find('combobox', 'Resource', dialog).selectOption('dummy');
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await person.press('Open the report of Drill: dummy crashes');
    await person.see('heading', /^Drill: dummy crashes/);
    await person.see('img', /^Timeline of the drill/);
    await person.read('Runs again');
    expect(await look(person.page, 'drill-report')).toEqual([]);
    await (await person.see('grid', 'What was heard')).scrollIntoViewIfNeeded();
    expect(await look(person.page, 'drill-moments')).toEqual([]);
  });

  step('proves the service: its page says when', async ({ person }) => {
    await clusterPage(person, 'Services');
    await person.press('dummy');
    await person.read('Last proved to come back');
    expect(await look(person.page, 'drill-proof')).toEqual([]);
    await clusterPage(person, 'Fencing');
    await person.see('button', 'Check power of node2');
    expect(await look(person.page, 'drill-fencing')).toEqual([]);
  });

  step('tells the same in Korean', async ({ person }) => {
    await clusterPage(person, 'Drills');
    await person.press('Open the report of Drill: dummy crashes');
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', '예측과 측정');
    expect(await look(person.page, 'drill-korean')).toEqual([]);
  });
});
