import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, applyAndWatch, clusterPage, firstSignIn } from './deeds';
import { look } from './look';
import { Stage } from './stage';

/** A guest goes under the cluster's control in the browser, moves live, and is released. */
describe('guests under the cluster’s control', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('guest-control', { settings: { LAB_GUESTS: 'yes' } });
    await stage.lab.lab('form');
    await stage.lab.lab('guest', 'guest1', 'node1');
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('a new one is made of a copy of its image, with a CD', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await adopt(person, lab);
    await lab.lab('guest-iso', 'guest2', 'node1', '/guest_roots/cd.iso');
    await lab.lab('exec', 'node1', 'sh', '-c', 'truncate -s 16M /guest_roots/base.raw');
    await clusterPage(person, 'Virtual machines');
    await person.see('row', /guest1.*Running.*node1.*Not under the cluster/);
    await person.press('New guest');
    const dialog = person.dialog('New guest');
    await person.press('Review the change', dialog);
    await person.read('It begins with a letter or digit', dialog);
    await person.write(/^Name/, 'guest2', dialog);
    await person.write(/^Memory/, '160', dialog);
    await person.write(/^Virtual CPUs/, '1', dialog);
    const emulate = person.find('checkbox', 'Emulate the processor', dialog);
    if (await emulate.isVisible()) await emulate.check();
    await person.write(/^Image/, '/guest_roots/base.raw', dialog);
    await person.find('combobox', 'Format', dialog).selectOption('RAW');
    await person.write(/^CD image/, '/guest_roots/cd.iso', dialog);
    expect(await look(person.page, 'new-guest')).toEqual([]);
    await person.press('Review the change', dialog);
    await person.read(/belongs to node1 alone at first/);
    expect(await look(person.page, 'new-guest-review')).toEqual([]);
    await person.press(/^Steps and exact commands/);
    await person.press(/Define guest2 in libvirt/);
    await person.read(/<name>guest2<\/name>/);
    expect(await look(person.page, 'new-guest-xml')).toEqual([]);
    await applyAndWatch(person);
    await person.see('row', /guest2.*Running.*node1.*Not under the cluster/);
    expect(await look(person.page, 'new-guest-made')).toEqual([]);
  });

  step('is put there, with its disk copied', async ({ person }) => {
    // Its details stay open while it is down, when it has no screen.
    person.expect(/guests\/guest1\/screen 409/);
    await person.see('row', /guest1.*Running.*node1.*Not under the cluster/);
    await person.press('guest1');
    await person.chooseFrom('Actions', 'Put under cluster control…');
    const dialog = person.dialog('Put guest1 under cluster control');
    await person.read('Shared folder', dialog);
    expect(await look(person.page, 'guest-put')).toEqual([]);
    await person.press('Review the change', dialog);
    await person.read(/is shut down and stays down/);
    expect(await look(person.page, 'guest-put-review')).toEqual([]);
    await applyAndWatch(person);
    await person.see('row', /guest1.*Running.*guest1/);
    expect(await look(person.page, 'guest-controlled')).toEqual([]);
  });

  step('moves live after both hypervisors were asked', async ({ person }) => {
    await person.chooseFrom('Actions', 'Migrate…');
    const dialog = person.dialog('Migrate guest1');
    await person.read('Hold it there', dialog);
    await person.read(/has no KVM|speaks against/, dialog);
    expect(await look(person.page, 'guest-migrate')).toEqual([]);
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
  });

  step('is released and goes on', async ({ person }) => {
    await person.chooseFrom('Actions', 'Release from the cluster…');
    const dialog = person.dialog('Release guest1 from the cluster');
    expect(await look(person.page, 'guest-release')).toEqual([]);
    await person.press('Review the change', dialog);
    await applyAndWatch(person);
    await person.see('row', /guest1.*Running.*Not under the cluster/);
  });

  step('reads well in Korean', async ({ person }) => {
    await person.chooseFrom('Language', '한국어');
    await person.chooseFrom('동작', '클러스터의 제어에 두기…');
    await person.read('공유 폴더');
    expect(await look(person.page, 'guest-put-ko')).toEqual([]);
    await person.press('취소');
    await person.press('닫기');
    await person.press('새 게스트');
    await person.read('디스크의 파일');
    expect(await look(person.page, 'new-guest-ko')).toEqual([]);
  });
});
