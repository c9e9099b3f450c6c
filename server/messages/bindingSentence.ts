import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, t } from '@gongxu/messages/server';
import type { BindingLimit } from '../domain/plan/planResult.ts';
import { printNumber, printWorth } from './numbers.ts';

/**
 * A limit at work in words: whose it is, where it holds, and what one more unit of it is worth.
 *
 * @param owner name of the programme, school or specialty; empty: the city's
 */
export function bindingSentence(
  {
    limit,
    end,
    available,
    worth,
    kind,
    atMost,
  }: Pick<BindingLimit, 'limit' | 'end' | 'available' | 'worth' | 'kind' | 'atMost'>,
  owner: string,
  locale: Locale,
): string {
  const own = kind ? `binding.${kind}` : worth > 0 ? `binding.${limit}.${end}` : `binding.${limit}.free`;
  return t(locale, hasMessage(own) ? own : `binding.any.${end}`, {
    owner: owner === '' ? t(locale, 'binding.city') : owner,
    name: t(locale, `limitName.${limit}`),
    available: printNumber(available),
    worth: printWorth(worth),
    sure: atMost ? 'most' : 'about',
  });
}
