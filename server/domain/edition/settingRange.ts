import { editionSettings } from './editionSettings.ts';

/** Parts of a schema that lead to a setting's least and greatest. */
interface Part {
  type: string;
  requirement?: unknown;
  entries?: Record<string, Part>;
  wrapped?: Part;
  pipe?: readonly Part[];
}

export interface SettingRange {
  low: number;
  high: number;
  /** whether it may be left empty: not limited */
  empty: boolean;
}

/** Between which numbers the edition's own schema lets a setting lie; null: it is no number. */
export function settingRange(path: string): SettingRange | null {
  let part: Part | undefined = editionSettings as unknown as Part;
  for (const name of path.split('.')) part = entriesOf(part)?.[name];
  if (!part) return null;
  const empty = part.type === 'nullable';
  const pipe = flat((empty ? part.wrapped : part)?.pipe);
  const [low, high] = ['min_value', 'max_value'].map(
    (type) => pipe.find((one) => one.type === type)?.requirement,
  );
  return typeof low === 'number' && typeof high === 'number' ? { low, high, empty } : null;
}

/** A whole number's pipe begins with that of any number. */
function flat(pipe: readonly Part[] = []): Part[] {
  return pipe.flatMap((one) => [one, ...flat(one.pipe)]);
}

function entriesOf(part: Part | undefined): Record<string, Part> | undefined {
  const own = part?.wrapped ?? part;
  return own?.entries ?? own?.pipe?.find((one) => one.entries)?.entries;
}
