import { describe, expect, it } from 'vitest';
import { localTarget } from './target';

describe('localTarget', () => {
  it('keeps paths of this console and nothing else', () => {
    expect(localTarget('/systems?id=1')).toBe('/systems?id=1');
    for (const other of [null, '', '//evil.example', '/\\evil.example', 'https://evil.example'])
      expect(localTarget(other)).toBe('/');
  });
});
