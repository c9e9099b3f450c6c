/** How a column of a kind is filled from a foreign file. */
export interface LayoutColumn {
  /** the file's header, without footnote marks */
  from?: string;
  /** the same for all rows */
  constant?: string;
  /** regular expressions and what takes the place of what they find, one after the other */
  replace?: [pattern: string, text: string][];
  /** brings a number to the kind's unit, e.g. .1 where the file counts ten years at once */
  factor?: number;
}

/** How a foreign file, whose form stays the same from year to year, becomes rows of a kind. */
export interface ImportLayout {
  name: string;
  /** kind of file */
  kind: string;
  /** headers by which such a file is known: all of them are there */
  headers: string[];
  columns: Record<string, LayoutColumn>;
  /** rows that are none of the kind's facts: where a column's text matches */
  skip?: { header: string; matches: string; whyZh: string; whyEn: string }[];
  /** headers that are left unread, as regular expressions */
  ignore?: string[];
  /** rows with the same `by` are one: their `add` are summed, the rest is the first one's */
  gather?: { by: string[]; add: string[] };
}

/**
 * What is wrong with an edition's layouts, as paths; empty when they can be used.
 *
 * @param value content of `import.layouts`
 */
export function wrongLayouts(value: unknown): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return ['import.layouts'];
  return value.flatMap((layout: Partial<ImportLayout> | null, i) => {
    const path = `import.layouts.${i}`;
    const { name, kind, headers, columns, skip = [], ignore = [], gather } = layout ?? {};
    if (typeof name !== 'string' || typeof kind !== 'string') return [path];
    if (!isTexts(headers) || headers.length === 0) return [`${path}.headers`];
    if (typeof columns !== 'object' || columns === null) return [`${path}.columns`];
    return [
      ...Object.entries(columns).flatMap(([column, one]) => {
        const oneOrTheOther = (one.from === undefined) !== (one.constant === undefined);
        const patterns = (one.replace ?? []).every(
          ([pattern, text]) => isPattern(pattern) && typeof text === 'string',
        );
        const factor = one.factor === undefined || Number.isFinite(one.factor);
        return oneOrTheOther && patterns && factor ? [] : [`${path}.columns.${column}`];
      }),
      ...skip.flatMap(({ header, matches, whyZh, whyEn }, s) =>
        isTexts([header, whyZh, whyEn]) && isPattern(matches) ? [] : [`${path}.skip.${s}`],
      ),
      ...(ignore.every(isPattern) ? [] : [`${path}.ignore`]),
      ...(gather && ![...gather.by, ...gather.add].every((column) => column in columns)
        ? [`${path}.gather`]
        : []),
    ];
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isPattern(value: unknown): boolean {
  try {
    new RegExp(value as string, 'u');
    return typeof value === 'string';
  } catch {
    return false;
  }
}
