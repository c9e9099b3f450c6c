import type { ProgrammeStanding } from '../planInput.ts';

/**
 * What a programme is that does not run and takes nobody in: a candidate that is not opened, or one that stays suspended. Neither
 * is held, though its verdict has that code: pages and files have words of their own for it, and count it apart.
 *
 * @param places entrants it comes to
 * @returns null: it runs, or is to
 */
export function idleAs(
  standing: ProgrammeStanding,
  places: number | null,
): Exclude<ProgrammeStanding, 'running'> | null {
  return standing === 'running' || places !== 0 ? null : standing;
}
