/** What differs from one run to the next although every figure is the same: moments, durations, random ids. */
const UNSTEADY: readonly [RegExp, string][] = [
  [/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/g, '<moment>'],
  [/\b\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?/g, '<moment>'],
  [/\b\d{1,2}:\d{2}(?::\d{2})?(?=[^\d%–-]|$)/g, '<time>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>'],
  // a document's parts are tied together by ids drawn anew each time
  [/\brId[\w-]{12,}/g, '<id>'],
  [/http:\/\/127\.0\.0\.1:\d+/g, '<origin>'],
];

/** A text without moments, durations and addresses of this very run. */
export function steady(text: string): string {
  return UNSTEADY.reduce((said, [pattern, name]) => said.replace(pattern, name), text);
}
