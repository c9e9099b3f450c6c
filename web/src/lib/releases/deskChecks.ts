/** Codes of what the checklist can find, in its order. What is not found holds. */
export const CHECKED = [
  'disclosure_broken',
  'sum_broken',
  'minute_missing',
  'minute_past',
  'next_missing',
  'note_missing',
  'translation_missing',
  'sentence_outdated',
  'missing_returns',
  'imports_unfinished',
  'import_warnings',
  'word_changed',
  'figure_jumped',
  'corrections_wait',
  'method_missing',
  'behind_facts',
  'demonstration',
] as const;

/** Where a finding is settled; null: where it stands. */
const REMEDIES: Readonly<Record<string, string>> = {
  minute_missing: '#minute',
  minute_past: '#minute',
  note_missing: '#note',
  translation_missing: '#texts',
  sentence_outdated: '#texts',
};

export function remedyOf(code: string): string | null {
  return REMEDIES[code] ?? null;
}
