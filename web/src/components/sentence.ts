import type { TFunction } from 'i18next';

/** A sentence as luci sends it: a catalogue code, its values, and the same in English. */
export interface SentenceLike {
  code: string;
  parameters: Record<string, string>;
  text: string;
}

/** The sentence in the reader's language; English where the catalogue does not know its code. */
export function sentenceText(sentence: SentenceLike, t: TFunction): string {
  const key = sentence.code.replaceAll('.', '_').replaceAll('-', '_');
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (path: string, options: Record<string, unknown>) => string;
  return look(`sentences.${key}`, { ...sentence.parameters, defaultValue: sentence.text });
}
