import { t } from '@gongxu/messages/server';
import { Option } from 'commander';
import { type Given, givableColumns, parseGiven } from '../domain/import/given.ts';
import { importKinds } from '../domain/import/importKinds.ts';
import type { ColumnDefinition, ImportKind } from '../domain/import/types.ts';
import { type Asked, WrongUse } from './command.ts';

/** Every column that may be given at import, of whatever kind. */
const COLUMNS = new Map<string, ColumnDefinition>(
  Object.values(importKinds)
    .flatMap(({ columns }) => givableColumns(columns))
    .map((column) => [column.name, column]),
);

function flagOf(name: string): string {
  return `--${name.replaceAll('_', '-')}`;
}

/** `--cohort <year>`, `--year <year>` …: what a file does not state itself. */
export function givenOptions(): Option[] {
  return [...COLUMNS.values()].map(({ name, zh, type }) => {
    const words = name.replaceAll('_', ' ');
    return new Option(
      `${flagOf(name)} <${type.is}>`,
      `${zh}，文件没有写明时给出 ${words}, where the file does not state it`,
    );
  });
}

/** @throws WrongUse where a kind's rows have no such column */
export function toGiven(kind: ImportKind, asked: Asked): Given | undefined {
  const options = [...COLUMNS.keys()].flatMap((name) => {
    const text: unknown = asked[new Option(`${flagOf(name)} <text>`).attributeName() as keyof Asked];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  const { columns } = importKinds[kind];
  const { given, wrong } = parseGiven(columns, Object.fromEntries(options));
  if (wrong.length === 0) return given;
  throw new WrongUse(
    t(asked.lang, 'cli.no_such_given', {
      kind: t(asked.lang, `file.${kind}`),
      value: wrong.map(flagOf).join(' '),
      known:
        givableColumns(columns)
          .map(({ name }) => flagOf(name))
          .join(' ') || '—',
    }),
  );
}
