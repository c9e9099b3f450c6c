/** Reasons for which a text gives no pay without anything being wrong with it. */
export const SILENT_PAY: ReadonlySet<string> = new Set(['blank', 'negotiable']);
