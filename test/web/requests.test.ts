import { describe, expect, it } from 'vitest';
import { isForeignForm } from '../../web/src/lib/server/isForeignForm.ts';
import { pickLocale } from '../../web/src/lib/server/pickLocale.ts';

describe('pickLocale', () => {
  it('follows the address before the cookie', () => expect(pickLocale('en', 'zh')).toBe('en'));
  it('follows the cookie when the address asks for nothing', () => expect(pickLocale(null, 'en')).toBe('en'));
  it('falls back to Chinese for a language it does not have', () =>
    expect(pickLocale('fr', undefined)).toBe('zh'));
});

describe('isForeignForm', () => {
  it('lets reading pass without an origin', () => expect(isForeignForm('GET', null, 'a.cn')).toBe(false));
  it('lets the own page post behind a proxy that ends TLS', () =>
    expect(isForeignForm('POST', 'https://a.cn', 'a.cn')).toBe(false));
  it('stops a post from another host', () =>
    expect(isForeignForm('POST', 'https://b.cn', 'a.cn')).toBe(true));
  it('stops a post without an origin', () => expect(isForeignForm('POST', null, 'a.cn')).toBe(true));
});
