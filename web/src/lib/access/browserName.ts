/** Programs by a mark in what they call themselves; the first that is found, as most also name those after them. */
const PROGRAMS: readonly [name: string, mark: RegExp][] = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Headless)?Chrom(?:e|ium)\/|CriOS\//],
  ['Safari', /Safari\//],
];
const SYSTEMS: readonly [name: string, mark: RegExp][] = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/** What people call a browser, out of what it calls itself; null: it says nothing that is known. */
export function browserName(agent: string | null): string | null {
  const named = (list: typeof PROGRAMS) => list.find(([, mark]) => mark.test(agent ?? ''))?.[0];
  return [named(PROGRAMS), named(SYSTEMS)].filter(Boolean).join(' · ') || null;
}
