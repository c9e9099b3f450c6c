import type { ImportLayout } from '../../edition/layouts.ts';
import type { EditionProblem, EditionProblemCode } from '../../edition/problem.ts';
import { isTimed } from '../given.ts';
import { importKinds } from '../importKinds.ts';
import type { ColumnDefinition, ImportKind } from '../types.ts';

/**
 * Layouts against the kinds they are for: `layout_kind`, `layout_no_such_column` and `layout_lacks_column`, a required
 * one that is not filled. A file would otherwise be read without its layout, or refused for a header it cannot have.
 * `layout_year_fixed`: next year's file would be taken for this year's; `layout_asked`: only a year or period is asked.
 */
export function checkLayoutKinds(layouts: readonly ImportLayout[] = []): EditionProblem[] {
  return layouts.flatMap(({ kind, columns }, i) => {
    const problem = (
      code: EditionProblemCode,
      path: string,
      value: string,
      known: readonly string[],
    ): EditionProblem => ({
      grade: 'error',
      table: 'edition',
      row: null,
      code,
      values: { path: `import.layouts.${i}${path}`, value, known: known.join(', ') },
    });
    if (!Object.hasOwn(importKinds, kind))
      return [problem('layout_kind', '.kind', kind, Object.keys(importKinds))];
    const own: readonly ColumnDefinition[] = importKinds[kind as ImportKind].columns;
    const names = own.map(({ name }) => name);
    return [
      ...Object.keys(columns)
        .filter((name) => !names.includes(name))
        .map((name) => problem('layout_no_such_column', '.columns', name, names)),
      ...own
        .filter(({ name, required }) => required && !Object.hasOwn(columns, name))
        .map(({ name }) => problem('layout_lacks_column', '.columns', name, names)),
      ...own.flatMap((column) => {
        const { constant, asked } = columns[column.name] ?? {};
        const path = `.columns.${column.name}`;
        if (constant !== undefined && isTimed(column))
          return [problem('layout_year_fixed', path, constant, names)];
        return asked && !isTimed(column) ? [problem('layout_asked', path, column.name, names)] : [];
      }),
    ];
  });
}
