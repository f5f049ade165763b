import { describe, expect, it } from 'vitest';
import { cookie } from './client';

describe('cookie', () => {
  it('finds one of several, decoded', () => {
    expect(cookie('XSRF-TOKEN', 'a=1; XSRF-TOKEN=x%3Dy; b=2')).toBe('x=y');
    expect(cookie('TOKEN', 'XSRF-TOKEN=1')).toBeNull();
    expect(cookie('XSRF-TOKEN', '')).toBeNull();
  });
});
