import type { Lab } from './lab';
import type { Person } from './person';

/** Puts it into each field and button of the create wizard; ends with the plan's review open. */
export async function fillWizard(
  person: Person,
  lab: Lab,
  name: string,
  onStep: (step: string) => Promise<void>,
): Promise<void> {
  await person.write('Cluster name', name);
  for (const node of lab.nodes) await person.tick(node);
  await onStep('nodes');
  await person.press('Next');
  await person.see('radio', 'knet');
  await onStep('transport');
  await person.press('Next');
  await person.see('combobox', `Address of ${lab.nodes[0]}, link 0`);
  await onStep('links');
  await person.press('Next');
  await person.write('Search agents', 'fence_lab');
  await person.find('menuitem', /fence_lab/).click();
  await person.write('ip', lab.powerSwitch);
  await onStep('fencing');
  await person.press('Next');
  await person.read('Next you see the plan');
  await onStep('summary');
  await person.press('Review the change');
}
