import { describe, expect, it } from 'vitest';
import { distinct, looksLikeUserName, scopeKey, scopeOf } from './grants';

describe('scopes', () => {
  it('survive being a text', () => {
    for (const scope of [
      { kind: 'EVERYTHING' as const },
      { kind: 'CLUSTER' as const, id: 'a/b' },
      { kind: 'SYSTEM' as const, id: 's1' },
    ])
      expect(scopeOf(scopeKey(scope))).toEqual(scope);
  });
});

describe('distinct', () => {
  it('keeps one of equal grants', () => {
    const grant = { role: 'VIEWER', scope: { kind: 'EVERYTHING' } } as const;
    expect(distinct([grant, { ...grant }])).toHaveLength(1);
  });
});

describe('looksLikeUserName', () => {
  it('starts with a small letter and has no spaces', () => {
    expect(looksLikeUserName('kim.minsu')).toBe(true);
    expect(looksLikeUserName('Kim')).toBe(false);
    expect(looksLikeUserName('1kim')).toBe(false);
    expect(looksLikeUserName('kim minsu')).toBe(false);
  });
});
