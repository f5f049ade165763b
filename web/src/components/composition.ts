import type { KeyboardEvent } from 'react';

/** What an Enter carries that ends a composition where `isComposing` is over already (Safari). */
const composing = 229;

/**
 * Keeps Enter from submitting while an input method still has a composition open (Korean,
 * Japanese, Chinese): that Enter only ends the syllable.
 */
export function holdEnterWhileComposing(event: KeyboardEvent): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === composing)) {
    event.preventDefault();
  }
}
