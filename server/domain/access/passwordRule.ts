import { type AccessRefused, refused } from './accessRefused.ts';

/** Lengths of a password in characters, and its greatest in bytes. */
export const PASSWORD_LENGTH = { least: 12, most: 128, bytes: 512 } as const;

/** What a password must not be. */
export interface PasswordSurroundings {
  /** names that anybody would try first: the person's, the account's, the product's, the city's */
  words: readonly string[];
  /** whether a list of common passwords has it, in small letters */
  isListed(password: string): boolean;
}

/**
 * The form in which a password is hashed and judged: the same characters typed on two keyboards are the same password.
 *
 * @returns null: longer than any password, and not worth looking at
 */
export function plainPassword(typed: string): string | null {
  if (typed.length > PASSWORD_LENGTH.bytes) return null;
  const password = typed.normalize('NFKC');
  const fits =
    [...password].length <= PASSWORD_LENGTH.most &&
    new TextEncoder().encode(password).length <= PASSWORD_LENGTH.bytes;
  return fits ? password : null;
}

/**
 * Why a password cannot be chosen: its length, or because it is guessed first. It need not be composed of anything.
 *
 * @param typed as typed
 */
export function passwordRefusal(
  typed: string,
  { words, isListed }: PasswordSurroundings,
): AccessRefused | null {
  const password = plainPassword(typed);
  if (password === null) return refused('PASSWORD_TOO_LONG');
  if ([...password].length < PASSWORD_LENGTH.least) return refused('PASSWORD_TOO_SHORT');
  const small = password.toLowerCase();
  if (isListed(small) || repeats(small, isListed)) return refused('PASSWORD_COMMON');
  return isMadeOf(small, words) ? refused('PASSWORD_OF_NAMES') : null;
}

/** Longest piece, in characters, that is no password however often it is repeated. */
const SHORT_PIECE = 4;

/** Whether a password is one short piece, or one common password, over and over. */
function repeats(password: string, isListed: (text: string) => boolean): boolean {
  const piece = /^(.+?)\1+$/su.exec(password)?.[1];
  return piece !== undefined && ([...piece].length <= SHORT_PIECE || isListed(piece));
}

/** Whether nothing but figures and signs is left of a password once the words are taken out. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const known = words
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => [...word].length > 1)
    .sort((a, b) => b.length - a.length);
  const rest = known.reduce((text, word) => text.replaceAll(word, ''), password);
  return rest !== password && !/\p{L}/u.test(rest);
}
