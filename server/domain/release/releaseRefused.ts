import type { ReleaseAct, ReleaseState } from './releaseStates.ts';
import type { TextProblem } from './sentences/wordStrength.ts';

/** Why something cannot be done to a release: the code of its sentence `error.<code>` and the values it prints. */
export type ReleaseRefusal =
  | { code: 'RELEASE_UNKNOWN'; release: string }
  | { code: 'RELEASE_PERIOD_INVALID'; period: string }
  | { code: 'RELEASE_NO_FACTS'; period: string }
  | { code: 'RELEASE_EXISTS'; version: string; stands: ReleaseState }
  | { code: 'RELEASE_NOT_PUBLISHED'; release: string }
  | { code: 'RELEASE_NOT_NOW'; stands: ReleaseState; act: ReleaseAct | 'edit' }
  | { code: 'RELEASE_CHANGED_SINCE'; by: string; at: string }
  | { code: 'RELEASE_SECOND_PERSON'; by: string }
  | { code: 'RELEASE_MINUTE_INVALID'; minute: string }
  | { code: 'RELEASE_MINUTE_PAST'; minute: string }
  | { code: 'RELEASE_NOT_DUE'; minute: string }
  | { code: 'RELEASE_REASON_MISSING' }
  | { code: 'RELEASE_NOTE_MISSING' }
  | { code: 'RELEASE_NAME_MISSING' }
  | { code: 'RELEASE_TEXT_TOO_LONG'; longest: number; length: number }
  | { code: 'RELEASE_SENTENCE_UNKNOWN'; sentence: string }
  | { code: 'RELEASE_FIGURE_UNKNOWN'; figure: string; known: string }
  | { code: 'RELEASE_NUMBER_TYPED'; words: string }
  | { code: 'RELEASE_WORD_STRONG'; words: string; allowed: NonNullable<TextProblem['allowed']> }
  | { code: 'RELEASE_BLOCKED'; count: number }
  | { code: 'RELEASE_WARNINGS_WAIT'; count: number }
  | { code: 'RELEASE_FINDING_UNKNOWN'; finding: string }
  | { code: 'RELEASE_PREVIEW_UNKNOWN' }
  | { code: 'RELEASE_PREVIEW_UNTIL'; until: string; latest: string };

/** Something that cannot be done to a release, for a reason its reader can act on. */
export class ReleaseRefused extends Error {
  readonly refusal: ReleaseRefusal;

  constructor(refusal: ReleaseRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** @throws ReleaseRefused when there is a refusal */
export function refuseRelease(refusal: ReleaseRefusal | null): void {
  if (refusal) throw new ReleaseRefused(refusal);
}

/** Longest text that a person writes into a release, characters. */
export const LONGEST_TEXT = 2000;

/** Whether what has to be said is said. @param missing the refusal of an empty text; null: it may be empty */
export function whyNotText(text: string, missing: ReleaseRefusal | null): ReleaseRefusal | null {
  if (missing && text.trim() === '') return missing;
  return text.length > LONGEST_TEXT
    ? { code: 'RELEASE_TEXT_TOO_LONG', longest: LONGEST_TEXT, length: text.length }
    : null;
}
