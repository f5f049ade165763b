import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser';
import { adopt, firstSignIn, password, reviewed } from './deeds';
import { isFocused, tabTo } from './keyboard';
import { look, picture } from './look';
import { Stage } from './stage';

/** Every page, with its heading. `cluster` is the path of the cluster's own. */
function pages(cluster: string): [path: string, heading: string][] {
  return [
    ['/', 'Overview'],
    ['/systems', 'Systems'],
    ['/clusters', 'Clusters'],
    ['/clusters/adopt', 'Add an existing cluster'],
    ['/users', 'Users'],
    ['/jobs', 'Jobs'],
    ['/audit', 'Audit'],
    ['/search?text=node', 'Search results'],
    ['/password', 'Change password'],
    ['/no-such-page', 'There is no such page'],
    [cluster, 'handmade'],
    [`${cluster}/nodes`, 'Nodes of handmade'],
    [`${cluster}/nodes?node=node1`, 'node1'],
    [`${cluster}/services`, 'Services of handmade'],
    [`${cluster}/services?resource=dummy`, 'dummy'],
    [`${cluster}/services?add=`, 'Add resource'],
    [`${cluster}/services?create=`, 'Create service'],
    [`${cluster}/failover-domains`, 'Failover domains of handmade'],
    [`${cluster}/fencing`, 'Fencing of handmade'],
  ];
}

function nameOf(page: string, cluster: string): string {
  return page.replace(cluster, '/cluster').replaceAll(/\W+/g, '-').replace(/-$/, '');
}

/** Different people in front of the same console: a viewer, a reader of Korean, somebody without a mouse. */
describe('the console and its people', () => {
  let stage: Stage;
  let cluster = '';
  beforeAll(async () => {
    stage = await Stage.set('people');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('has no grave barrier on any page, in light and dark', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    expect((await look(person.page, 'welcome')).join('\n')).toBe('');
    await adopt(person, lab);
    await person.read('3 of 3 online');
    cluster = new URL(person.page.url()).pathname;
    for (const [page, heading] of pages(cluster)) {
      await person.goTo(page);
      await person.see('heading', heading);
      await person.page.waitForLoadState('load');
      expect.soft((await look(person.page, `page${nameOf(page, cluster)}`)).join('\n')).toBe('');
    }
  });

  step('lets a viewer see what can’t be done, and why', async (at) => {
    const { person, lab } = at;
    await person.goTo('/users');
    await person.press('Add user');
    const dialog = person.dialog();
    await person.write('User name', 'eve', dialog);
    await person.press('Add user', dialog);
    await person.read('eve was added.', dialog);
    const oneTime = await person.find('textbox', 'One-time password', dialog).inputValue();
    await person.press('Done', dialog);
    const other = await Browser.open(lab.address);
    try {
      const viewer = await other.tab();
      await firstSignIn(viewer, 'eve', oneTime);
      await viewer.goTo(`${cluster}/nodes`);
      const add = await viewer.see('button', 'Add node');
      expect(await add.getAttribute('aria-disabled')).toBe('true');
      await add.focus();
      await viewer.see('tooltip', 'You may not configure this cluster');
      await viewer.press('Actions for node1');
      const standby = await viewer.see(
        'menuitem',
        /^Put on standby.*You may not operate this cluster/,
      );
      expect(await standby.getAttribute('aria-disabled')).toBe('true');
      expect(other.complaints()).toEqual([]);
    } finally {
      await other.close();
    }
  });

  step('keeps the language and the theme that were chosen', async ({ person }) => {
    await person.goTo(cluster);
    await person.see('heading', 'handmade');
    await person.chooseFrom('Theme', 'Dark');
    await person.chooseFrom('Language', '한국어');
    await person.see('navigation', '탐색');
    await person.page.reload();
    await person.see('navigation', '탐색');
    const root = person.page.locator('html');
    expect(await root.getAttribute('lang')).toBe('ko');
    expect(await root.getAttribute('class')).toContain('pf-v6-theme-dark');
    for (const page of pages(cluster).map(([path]) => path)) {
      await person.goTo(page);
      await person.page.getByRole('heading', { level: 1 }).first().waitFor();
      await picture(person.page, `korean${nameOf(page, cluster)}`);
    }
    await person.goTo('/');
    await person.chooseFrom('언어', 'English');
    await person.chooseFrom('Theme', 'As the system');
  });

  step('is used with the keyboard alone', async ({ lab }) => {
    const other = await Browser.open(lab.address);
    try {
      const hands = await other.tab();
      const { keyboard } = hands.page;
      await hands.goTo('/');
      await hands.see('textbox', 'User name');
      await tabTo(hands, hands.find('textbox', 'User name'));
      await keyboard.type('admin');
      await keyboard.press('Tab');
      await keyboard.type(password);
      await keyboard.press('Enter');
      await hands.see('heading', 'Overview');
      await keyboard.type('gc');
      await hands.see('heading', 'Clusters');
      await tabTo(hands, await hands.see('link', 'handmade'));
      await keyboard.press('Enter');
      await hands.see('heading', 'handmade');
      const first = await hands.see('button', /^dummy on node1: /);
      await tabTo(hands, hands.page.locator('[data-row][tabindex="0"]'));
      await keyboard.press('Control+Home');
      await keyboard.press('ArrowRight');
      await keyboard.press('ArrowLeft');
      expect(await isFocused(hands.page.locator('[data-row="0"][data-column="0"]'))).toBe(true);
      await first.focus();
      await keyboard.press('Enter');
      await hands.see('heading', 'dummy');
      await tabTo(hands, hands.find('button', 'Actions'));
      await keyboard.press('Enter');
      const entry = await hands.see('menuitem', /^Clean up/);
      for (let tries = 0; tries < 20 && !(await isFocused(entry)); tries++)
        await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await reviewed(hands);
      await keyboard.press('Escape');
      await hands.dialog().waitFor({ state: 'hidden' });
      await keyboard.type('?');
      await hands.see('dialog', 'Keyboard shortcuts');
      expect(other.complaints()).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
