import type { Locator } from 'playwright-core';
import type { Person } from './person';

export function isFocused(one: Locator): Promise<boolean> {
  return one.evaluate((element) => element === document.activeElement);
}

/** Presses Tab until it has the focus, as somebody without a mouse does. */
export async function tabTo(person: Person, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    if (await isFocused(wanted)) return;
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(wanted)}`);
}
