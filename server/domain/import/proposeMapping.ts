import { normaliseHeader } from './headerNames.ts';
import type { RecognisedHeader } from './recogniseHeader.ts';
import type { ColumnDefinition } from './types.ts';

/** Below this two headers have too little in common to be worth a proposal. */
const LEAST_LIKE = 0.4;

/**
 * For every column that was not found, the header most like one of its names: a proposal for a person, never used
 * unasked. Best pairs first, every header once.
 *
 * @returns English column name → header
 */
export function proposeMapping(
  columns: readonly ColumnDefinition[],
  headers: readonly string[],
  { positions, strays }: Pick<RecognisedHeader, 'positions' | 'strays'>,
): Record<string, string> {
  const pairs = columns
    .filter((_, i) => positions[i] === -1)
    .flatMap((column) =>
      strays.map((position) => ({ column, position, like: likeness(column, headers[position] ?? '') })),
    )
    .filter(({ like }) => like >= LEAST_LIKE)
    .sort(
      (a, b) =>
        b.like - a.like ||
        Number(b.column.required === true) - Number(a.column.required === true) ||
        a.position - b.position,
    );
  const proposed: Record<string, string> = {};
  const used = new Set<number>();
  for (const { column, position } of pairs) {
    if (column.name in proposed || used.has(position)) continue;
    used.add(position);
    proposed[column.name] = headers[position] ?? '';
  }
  return proposed;
}

function likeness(column: ColumnDefinition, header: string): number {
  const text = normaliseHeader(header);
  return Math.max(
    ...[column.name, column.zh, ...(column.aliases ?? [])].map((name) =>
      alike(normaliseHeader(name), text, column.required === true),
    ),
  );
}

/**
 * 0 to 1: one within the other by share of length, otherwise pairs of characters in common (Dice's coefficient). For
 * a column that must be there single Han characters count too: 统计期 for 时期.
 */
function alike(a: string, b: string, loosely: boolean): number {
  if (a === '' || b === '') return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const within = long.includes(short) && short.length > 1 ? 0.5 + short.length / long.length / 2 : 0;
  const single = loosely && HAN.test(a) && HAN.test(b) ? dice(new Set(a), new Set(b)) : 0;
  return Math.max(within, dice(pairsOf(a), pairsOf(b)), single);
}

const HAN = /^\p{Script=Han}+$/u;

function dice(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((one) => b.has(one)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}
