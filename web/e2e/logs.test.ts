import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, firstSignIn } from './deeds';
import { look, picture } from './look';
import { Stage } from './stage';

/** A system's logs: searched, opened, followed while something happens, exported, linked to. */
describe('the logs of a system', () => {
  let stage: Stage;
  let page = '';
  beforeAll(async () => {
    stage = await Stage.set('logs');
    await stage.lab.lab('form');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('says that there is no journal, and shows Pacemaker’s log', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await person.goTo('/systems');
    await person.follow('node1');
    await person.see('heading', 'node1');
    await person.follow('Logs');
    await person.see('heading', 'Logs of node1');
    page = new URL(person.page.url()).pathname;
    await person.read('This system has no journal');
    await person.read(/Shown is \/var\/log\/pacemaker\/pacemaker\.log instead/);
    await person.see('grid', 'Logs of node1');
    expect((await look(person.page, 'logs')).join('\n')).toBe('');
  });

  step('searches, marks what was found, and opens an entry', async ({ person }) => {
    const box = await person.see('searchbox', 'Message contains');
    await box.fill('quorum');
    await box.press('Enter');
    await person.page.waitForURL(/text=quorum/);
    await person.page
      .locator('mark', { hasText: /^quorum$/i })
      .first()
      .waitFor();
    await person.page
      .getByRole('button', { name: /^Details:/ })
      .first()
      .click();
    await person.read('FUNCTION');
    expect((await look(person.page, 'logs-entry')).join('\n')).toBe('');
    await person.follow('Show everything within a minute of it');
    await person.page.waitForURL(/since=/);
    await person.see('combobox', 'Time');
  });

  step('takes the search from its address, and says when nothing matches', async ({ person }) => {
    await person.goTo(`${page}?source=COROSYNC&last=0&unit=TOTEM&priority=5`);
    await person.see('grid', 'Logs of node1');
    expect(await (await person.see('combobox', 'Source')).inputValue()).toBe('COROSYNC');
    await person.see('button', 'Without TOTEM');
    await person.goTo(`${page}?source=PACEMAKER&last=0&text=no-such-words`);
    await person.see('heading', 'No entry matches');
    expect((await look(person.page, 'logs-nothing')).join('\n')).toBe('');
    await person.press('Clear the search');
    await person.see('grid', 'Logs of node1');
  });

  step('explains an expression that is none', async ({ person }) => {
    person.expect(/^GET \/api\/v1\/systems\/[^/]+\/logs 422$/);
    await person.goTo(`${page}?source=PACEMAKER&last=0&text=(&expression=true`);
    await person.read(/is not a regular expression/);
  });

  step('follows the log, and shows a standby as it happens', async ({ person, lab }) => {
    await person.goTo(`${page}?source=PACEMAKER&last=900&text=standby`);
    await person.see('switch', 'Follow');
    await person.page.getByText('Follow', { exact: true }).click();
    await person.read('Live');
    const standby = ['--node', 'node3', '--name', 'standby'];
    await lab.exec('node2', 'crm_attribute', ...standby, '--update', 'on');
    const entry = person.page.locator('.conga-log-message', { hasText: /standby/ }).first();
    await entry.waitFor();
    expect((await look(person.page, 'logs-followed')).join('\n')).toBe('');
    await person.press('Pause');
    await lab.exec('node2', 'crm_attribute', ...standby, '--delete');
    await person.press(/^Go on \([1-9]\d* new\)$/);
    await person.read('Live');
  });

  step('exports what was found, with a heading', async ({ person }) => {
    const waiting = person.page.waitForEvent('download');
    await person.find('link', 'Export as text').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^node1-pacemaker-\d{8}-\d{6}\.log$/);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    expect(text).toMatch(/^# system: node1\n/);
    expect(text).toContain('# text: standby\n');
    expect(text).toMatch(/# entries: [1-9]\d*\n$/);
    await person.goTo('/audit');
    await person.read('Export logs');
  });

  step('speaks Korean, in the dark, on a phone', async ({ person }) => {
    await person.goTo(`${page}?source=PACEMAKER&last=0&text=quorum`);
    await person.chooseFrom('Language', '한국어');
    await person.see('heading', 'node1의 로그');
    await person.see('grid', 'node1의 로그');
    expect((await look(person.page, 'logs-korean')).join('\n')).toBe('');
    await picture(person.page, 'logs-korean-page');
    await person.chooseFrom('언어', 'English');
  });
});
