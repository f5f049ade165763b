import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSystem, applyAndWatch, firstSignIn, reviewed } from './deeds';
import { look, picture } from './look';
import type { Person } from './person';
import { Stage } from './stage';

const files = '/srv/files';

/** Goes to a page of the storage that is open. */
async function tab(person: Person, name: string): Promise<void> {
  await person.find('tab', name).click();
}

/** Fills the dialog's fields, by their label. */
async function fill(person: Person, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = person.dialog().getByLabel(new RegExp(`^${label}[\\s*]*$`));
    await field.and(person.page.locator('input')).fill(value);
  }
}

/** Reviews the dialog's change, and applies it. */
async function reviewAndApply(person: Person): Promise<void> {
  await person.press('Review', person.dialog());
  await applyAndWatch(person);
}

/** From an empty disk to files and back again, on a whole machine: every step with its review, its job and the picture. */
describe('changes of storage', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set('changes', {
      kind: 'machines',
      nodes: 1,
      settings: { LAB_DISKS: '4', LAB_LUNS: 'lun1' },
    });
  });
  afterAll(() => stage.strike());
  const step = (name: string, run: (stage: Stage) => Promise<void>) =>
    it(name, (context) => stage.act(context, () => run(stage)));

  step('shows the disks of a system that was just added', async ({ person, lab }) => {
    await firstSignIn(person, 'admin', await lab.oneTimePassword());
    await person.goTo('/systems');
    await person.press('Add system');
    await addSystem(person, lab, 'node1');
    await person.goTo('/storage');
    await person.follow('node1');
    await person.see('region', /^Map of the storage of node1/);
    await person.see('link', /^Disk, ubdb/);
    expect(await look(person.page, 'changes-map-empty')).toEqual([]);
  });

  step('makes a volume group of a disk', async ({ person, lab }) => {
    await person.chooseFrom('Actions', 'Create a volume group …');
    await fill(person, { Name: 'data' });
    await person.tick(/lab-node1_disk1/, person.dialog());
    expect(await look(person.page, 'changes-group')).toEqual([]);
    await person.press('Review', person.dialog());
    await reviewed(person);
    expect(await look(person.page, 'changes-group-review')).toEqual([]);
    await applyAndWatch(person);
    await tab(person, 'Volume groups');
    await person.see('row', /^data/);
    expect(await lab.exec('node1', 'vgs', '--noheadings', '-o', 'vg_name')).toMatch(/data/);
  });

  step('cuts a volume from it, formats and mounts that', async ({ person, lab }) => {
    await person.chooseFrom('Actions for data', 'Create a logical volume …');
    await fill(person, { Name: 'files', 'Size \\(MiB\\)': '200' });
    await reviewAndApply(person);
    await tab(person, 'Logical volumes');
    await person.see('row', /^data\/files/);
    await person.chooseFrom('Actions for data/files', 'Format …');
    await fill(person, { Label: 'files', 'Mount point': files });
    await person.tick('Also at boot (fstab)', person.dialog());
    expect(await look(person.page, 'changes-format')).toEqual([]);
    await reviewAndApply(person);
    await tab(person, 'File systems');
    await person.see('row', new RegExp(files));
    expect(await lab.exec('node1', 'findmnt', '-no', 'FSTYPE', files)).toBe('ext4\n');
    expect(await lab.exec('node1', 'cat', '/etc/fstab')).toContain(files);
    await lab.exec('node1', 'cp', '/etc/passwd', `${files}/kept`);
  });

  step('grows it with what is on it', async ({ person, lab }) => {
    await tab(person, 'Logical volumes');
    await person.chooseFrom('Actions for data/files', 'Resize …');
    await fill(person, { 'Size \\(MiB\\)': '300' });
    await reviewAndApply(person);
    await person.see('row', /^data\/files.*300 MiB/);
    const size = await lab.exec('node1', 'findmnt', '-bno', 'SIZE', files);
    expect(Number(size)).toBeGreaterThan(250 * 1024 * 1024);
  });

  step('takes a snapshot', async ({ person, lab }) => {
    await person.chooseFrom('Actions for data/files', 'Take a snapshot …');
    await fill(person, { Name: 'before', 'Size \\(MiB\\)': '40' });
    await reviewAndApply(person);
    await person.see('row', /^data\/before.*of files/);
    expect(await look(person.page, 'changes-volumes')).toEqual([]);
    expect(await lab.exec('node1', 'lvs', '--noheadings', '-o', 'origin', 'data/before')).toMatch(
      /files/,
    );
  });

  step('mirrors two disks', async ({ person, lab }) => {
    await person.chooseFrom('Actions', 'Create a RAID array …');
    await fill(person, { Name: 'pair' });
    await person
      .dialog()
      .getByLabel(/^Level/)
      .and(person.page.locator('select'))
      .selectOption('1');
    await person.tick(/lab-node1_disk2/, person.dialog());
    await person.tick(/lab-node1_disk3/, person.dialog());
    expect(await look(person.page, 'changes-array')).toEqual([]);
    await reviewAndApply(person);
    await tab(person, 'RAID');
    await person.see('row', /pair.*raid1/);
    await person.see('row', /ubdc\s*active\s*ubdd\s*active/);
    expect(await lab.exec('node1', 'cat', '/proc/mdstat')).toContain('raid1');
  });

  step('says at once that a disk failed, and where that is mended', async ({ person, lab }) => {
    await lab.exec('node1', 'mdadm', '/dev/md/pair', '--fail', '/dev/ubdd');
    await person.see('row', /pair.*degraded: 1 of 2 lacking/);
    await person.read(/The array \S*pair on node1 lacks 1 of its 2 disks/);
    expect(await look(person.page, 'changes-degraded')).toEqual([]);
    await tab(person, 'Map');
    await person.see('link', /RAID array, \S*pair.*degraded/);
    expect(await look(person.page, 'changes-map-degraded')).toEqual([]);
  });

  step('replaces the failed disk', async ({ person, lab }) => {
    await tab(person, 'Disks');
    await person.chooseFrom('Actions for ubdd', 'Remove from its array');
    await applyAndWatch(person);
    await tab(person, 'RAID');
    await person.chooseFrom(/^Actions for \S*pair$/, 'Add a device …');
    const choice = person
      .dialog()
      .getByLabel(/^Device/)
      .and(person.page.locator('select'));
    await choice.selectOption({ label: await labelOf(choice, /disk4/) });
    await reviewAndApply(person);
    await person.see('row', /ubdc\s*active\s*ubde\s*active/);
    await person.page
      .getByText(/degraded: 1 of 2/)
      .first()
      .waitFor({ state: 'hidden' });
    expect(await lab.exec('node1', 'cat', '/proc/mdstat')).toContain('[UU]');
  });

  step('refuses to delete what is mounted, and says what stands against it', async (at) => {
    const { person, lab } = at;
    await tab(person, 'Logical volumes');
    await person.chooseFrom('Actions for data/files', 'Delete the volume …');
    await person.tick('ext4', person.dialog());
    await person.press('Review', person.dialog());
    const review = await reviewed(person);
    await person.read(/is mounted/, review);
    const apply = await person.find('button', 'Apply', review).getAttribute('aria-disabled');
    expect(apply).toBe('true');
    expect(await look(person.page, 'changes-refused')).toEqual([]);
    await person.press('Cancel', review);
    await person.press('Cancel', person.dialog());
    expect(await lab.exec('node1', 'cat', `${files}/kept`)).toContain('root:');
  });

  step('deletes it once it is free, when its name was typed', async ({ person, lab }) => {
    await tab(person, 'File systems');
    const menu = /^Actions for \/dev\/\S*files$/;
    await person.chooseFrom(menu, 'No longer mount at boot');
    await applyAndWatch(person);
    await person.chooseFrom(menu, `Unmount: ${files}`);
    await applyAndWatch(person);
    await tab(person, 'Logical volumes');
    for (const volume of ['data/before', 'data/files']) {
      await person.chooseFrom(`Actions for ${volume}`, 'Delete the volume …');
      await person.tick('ext4', person.dialog());
      await person.press('Review', person.dialog());
      const review = await reviewed(person);
      const apply = person.find('button', 'Apply', review);
      expect(await apply.getAttribute('aria-disabled')).toBe('true');
      await fill(person, { [`Type ${volume} to confirm`]: volume });
      if (volume === 'data/files') await picture(person.page, 'changes-delete');
      await applyAndWatch(person);
      await person.seeGone('row', new RegExp(`^${volume}`));
    }
    expect((await lab.exec('node1', 'lvs', '--noheadings')).trim()).toBe('');
    expect(await lab.exec('node1', 'cat', '/etc/fstab')).not.toContain(files);
  });

  step('shows all that a disk and its container tell of themselves', async ({ person, lab }) => {
    const format = 'cryptsetup luksFormat -q --pbkdf pbkdf2 --pbkdf-force-iterations 1000';
    await lab.exec('node1', 'sh', '-c', `echo -n secret | ${format} /dev/ubdd -`);
    await tab(person, 'Disks');
    await person.chooseFrom('Actions for ubdd', 'Details');
    const dialog = person.dialog('/dev/ubdd');
    await person.read(/this disk tells nothing of its health/, dialog);
    await person.read('aes-xts-plain64', dialog);
    expect(await look(person.page, 'changes-details')).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  step('speaks Korean, in the dark, on a phone', async ({ person }) => {
    await tab(person, 'Map');
    await person.chooseFrom('Language', '한국어');
    await person.see('tab', '지도');
    expect(await look(person.page, 'changes-map-korean')).toEqual([]);
    await person.chooseFrom('언어', 'English');
  });
});

/** Label of the option that matches. */
async function labelOf(select: ReturnType<Person['find']>, wanted: RegExp): Promise<string> {
  const labels = await select.locator('option').allTextContents();
  return labels.find((label) => wanted.test(label)) ?? '';
}
