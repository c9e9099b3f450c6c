import type { BindingLimit } from '../domain/plan/planResult.ts';
import { printNumber, printWorth } from './numbers.ts';
import { type Language, say } from './sentences.ts';

/**
 * A limit at work in words: whose it is, where it holds, and what one more unit of it is worth.
 *
 * @param owner name of the programme, school or specialty; empty: the city's
 */
export function bindingSentence(
  { limit, end, available, worth }: Pick<BindingLimit, 'limit' | 'end' | 'available' | 'worth'>,
  owner: string,
  language: Language,
): string {
  return say(language, `binding.${limit}.${end}`, {
    owner: owner === '' ? say(language, 'binding.city') : owner,
    available: printNumber(available),
    worth: printWorth(worth),
  });
}
