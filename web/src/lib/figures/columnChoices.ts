import type { ImportColumn } from '#lib/server/importKinds.ts';
import type { Reading } from '#lib/server/imports.ts';

/** A column of a kind and the header of the file that is, or may be, meant by it. */
export interface ColumnChoice {
  column: string;
  label: string;
  required: boolean;
  header: string | null;
}

/** The columns of a kind, required ones first, each with what was found or is proposed for it. */
export function columnChoices(
  known: readonly Pick<ImportColumn, 'name' | 'zh' | 'required'>[],
  { columns, proposed }: Pick<Reading, 'columns' | 'proposed'>,
): ColumnChoice[] {
  const headers = new Map([...proposed, ...columns].map(({ column, header }) => [column, header]));
  return known
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map(({ name, zh, required }) => ({
      column: name,
      label: `${zh} ${name}`,
      required,
      header: headers.get(name) ?? null,
    }));
}
