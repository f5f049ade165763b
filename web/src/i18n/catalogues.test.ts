import { describe, expect, it } from 'vitest';
import { en } from './en';
import { ko } from './ko';
import { catalogueKey, serverProblems } from '../../scripts/problems.mjs';

/** Every leaf as "path.to.key" -> text. */
function leaves(node: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null)
      leaves(value, path).forEach((text, inner) => found.set(inner, text));
  }
  return found;
}

/** Korean has one plural form: i18next asks it for `_other` only, where English has `_one` too. */
function withoutPlurals(keys: Iterable<string>): string[] {
  return [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].sort();
}

function variables(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();
}

const english = leaves(en);
const korean = leaves(ko);

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(withoutPlurals(korean.keys())).toEqual(withoutPlurals(english.keys()));
  });

  it('leave nothing empty', () => {
    const empty = [...english, ...korean].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('use the same variables', () => {
    const differing = [...korean]
      .filter(([key]) => english.has(key))
      .filter(([key, text]) => {
        const source = english.get(key) ?? '';
        return variables(text).join() !== variables(source).join();
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('have words for every problem of the server, and the server’s own in English', () => {
    const texts: Record<string, object> = en.problems;
    const drifted = Object.entries(serverProblems()).filter(
      ([code, words]) => JSON.stringify(texts[catalogueKey(code)]) !== JSON.stringify(words),
    );
    expect(
      drifted.map(([code]) => code),
      'run: npm run generate:problems',
    ).toEqual([]);
  });

  it('never glue one particle to a variable in Korean', () => {
    const glued = [...korean].filter(([, text]) =>
      /\}\}(을|를|이|가|은|는|과|와|으로|로)(?![가-힣(])/.test(text),
    );
    expect(glued).toEqual([]);
  });
});
