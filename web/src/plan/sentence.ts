import type { TFunction } from 'i18next';
import type { Sentence } from './model';

/** A sentence of the server in the reader's language; its own English where no catalogue knows it. */
export function sentenceText(sentence: Sentence, t: TFunction): string {
  // Codes come from the server, so these keys can't be checked by the compiler.
  const look = t as unknown as (key: string, options: Record<string, unknown>) => string;
  const key = sentence.code.replaceAll('.', '_').replaceAll('-', '_');
  return look(`sentences.${key}`, { ...sentence.parameters, defaultValue: sentence.text });
}
