import { maskPersonal } from './maskPersonal.ts';

/** Who takes an import back, and why. */
export interface WithdrawalStatement {
  by: string;
  reason: string;
}

/** Why a statement is not taken: the code of its sentence `error.<code>` and the values it prints. */
export type StatementRefusal =
  | { code: 'WITHDRAWAL_NAME_MISSING' }
  | { code: 'WITHDRAWAL_REASON_MISSING' }
  | { code: 'WITHDRAWAL_NAME_TOO_LONG' | 'WITHDRAWAL_REASON_TOO_LONG'; characters: number; longest: number };

/** Longest name and longest reason, characters. */
const LONGEST_NAME = 100;
const LONGEST_REASON = 2000;

/** Control characters but line ends and tabs: no text has them, and a database may refuse them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A statement as it is kept: without what stands around it, and without what tells of persons but the one who makes it.
 *
 * @returns the statement, or the first reason why it is not taken
 */
export function takeStatement({ by, reason }: WithdrawalStatement): WithdrawalStatement | StatementRefusal {
  const name = plain(by);
  const why = plain(reason);
  if (name === '') return { code: 'WITHDRAWAL_NAME_MISSING' };
  if (length(name) > LONGEST_NAME)
    return { code: 'WITHDRAWAL_NAME_TOO_LONG', characters: length(name), longest: LONGEST_NAME };
  if (why === '') return { code: 'WITHDRAWAL_REASON_MISSING' };
  if (length(why) > LONGEST_REASON)
    return { code: 'WITHDRAWAL_REASON_TOO_LONG', characters: length(why), longest: LONGEST_REASON };
  return { by: name, reason: maskPersonal(why) };
}

function plain(text: string): string {
  return text.replace(CONTROL, '').trim();
}

/** Characters as a person counts them: one outside the basic plane is one. */
function length(text: string): number {
  return [...text].length;
}
