import { describe, expect, it } from 'vitest';
import { pickLocale } from '../../web/src/lib/server/pickLocale.ts';

describe('pickLocale', () => {
  it('follows the address before the cookie', () => expect(pickLocale('en', 'zh')).toBe('en'));
  it('follows the cookie when the address asks for nothing', () => expect(pickLocale(null, 'en')).toBe('en'));
  it('falls back to Chinese for a language it does not have', () =>
    expect(pickLocale('fr', undefined)).toBe('zh'));
});
