import type { NameList } from '../edition/indexNames.ts';
import type { CodeLists } from './codeLists.ts';
import { columnWords, type Word } from './columnWords.ts';
import type { ColumnDefinition, FieldType, KindDefinition } from './types.ts';

/** Rows of a sample. */
const ROWS = 3;
/** A longer list is looked up, not picked from. */
const MOST_OPTIONS = 1000;

/** A column as somebody who fills it in needs to know it. */
export interface ColumnGuide {
  name: string;
  zh: string;
  aliases: readonly string[];
  required: boolean;
  /** what it says, as the key of its sentence */
  about: string;
  /** how its cells are read; a list the edition has no entries of is a choice among words */
  type: FieldType['is'];
  /** the list its codes are of; null: none */
  list: string | null;
  /** lowest and highest value, most characters; null where there is no such limit */
  low: number | null;
  high: number | null;
  longest: number | null;
  /** words it takes, a closed set for a choice or flag, beside the list for a code */
  words: readonly Word[];
  /** cells of the rows of a sample; a row is blank where it says nothing */
  examples: Record<'zh' | 'en', readonly string[]>;
  /** what a drop-down offers; empty where typing is quicker */
  options: Record<'zh' | 'en', readonly string[]>;
}

/**
 * The columns of a kind as a template, an explanation page and a sample file show them.
 *
 * @param pay lowest and highest monthly pay the edition takes, yuan
 */
export function describeColumns(
  { columns }: Pick<KindDefinition<unknown>, 'columns'>,
  lists: CodeLists,
  pay: { low: number; high: number },
): ColumnGuide[] {
  return columns.map((column) => {
    const { name, zh, aliases = [], required = false, about, type } = column;
    const named = listOf(type);
    const list = named !== null && lists.entries(named).length > 0 ? named : null;
    const limits =
      type.is === 'ratio'
        ? { low: 0, high: 1 }
        : type.is === 'amount'
          ? type
          : type.is === 'pay'
            ? pay
            : null;
    const words = columnWords(type);
    const guide = {
      name,
      zh,
      aliases,
      required,
      about,
      type: type.is === 'code' && list === null && words.length > 0 ? 'choice' : type.is,
      list: named,
      low: limits?.low ?? null,
      high: limits?.high ?? null,
      longest: type.is === 'text' || type.is === 'area' ? type.longest : null,
      words,
    };
    const inBoth = (make: (language: 'zh' | 'en') => string[]) => ({ zh: make('zh'), en: make('en') });
    return {
      ...guide,
      examples: inBoth((language) => examplesOf(column, words, lists, language)),
      options: inBoth((language) => optionsOf(column, words, lists, language)),
    };
  });
}

/** The list that a column's codes are of; null: it takes none. */
function listOf(type: FieldType): NameList | null {
  return type.is === 'code' ? type.list : type.is === 'area' ? 'region' : null;
}

function examplesOf(
  { type, examples }: ColumnDefinition,
  words: readonly Word[],
  lists: CodeLists,
  language: 'zh' | 'en',
): string[] {
  const of = type.is === 'area' ? [lists.city] : type.is === 'code' ? lists.examples(type.list) : [];
  const given = examples ?? of;
  return Array.from({ length: ROWS }, (_, row) => {
    const text = given[examples ? row : row % Math.max(given.length, 1)] ?? '';
    return words.find((word) => word.code === text)?.[language] ?? text;
  });
}

function optionsOf(
  { type }: ColumnDefinition,
  words: readonly Word[],
  lists: CodeLists,
  language: 'zh' | 'en',
): string[] {
  const list = listOf(type) ?? 'region';
  const entries = listOf(type) === null ? [] : lists.entries(list);
  if (entries.length > MOST_OPTIONS) return [];
  return [
    ...words.map((word) => word[language]),
    ...entries.map((entry) => lists.written(list, entry, language)),
  ];
}
