import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sentences from '../i18n/en/sentences.json';

// The server writes this list of everything it can say (planning's CataloguesTest holds it).
const said = JSON.parse(readFileSync('../docs/sentences.json', 'utf8')) as Record<string, string>;

describe('the catalogue of sentences', () => {
  it('has every sentence of the server, word for word', () => {
    const expected = Object.fromEntries(
      Object.entries(said).map(([code, text]) => [
        code.replaceAll('.', '_').replaceAll('-', '_'),
        text.replace(/\{(\w+)\}/g, '{{$1}}'),
      ]),
    );
    expect(sentences).toMatchObject(expected);
  });
});
