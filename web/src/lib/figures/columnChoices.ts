import type { Reading } from '#lib/server/imports.ts';
import { IMPORT_KINDS, type ImportKind } from './importKinds.ts';

/** A column of a kind and the header of the file that is, or may be, meant by it. */
export interface ColumnChoice {
  column: string;
  label: string;
  required: boolean;
  header: string | null;
}

/** The columns of a kind, required ones first, each with what was found or is proposed for it. */
export function columnChoices(
  kind: ImportKind,
  { columns, proposed }: Pick<Reading, 'columns' | 'proposed'>,
): ColumnChoice[] {
  const known = IMPORT_KINDS.find((one) => one.kind === kind);
  if (!known) return [];
  const headers = new Map([...proposed, ...columns].map(({ column, header }) => [column, header]));
  const choice = (label: string, required: boolean) => {
    const column = label.split(' ').at(-1) ?? label;
    return { column, label, required, header: headers.get(column) ?? null };
  };
  return [
    ...known.required.map((label) => choice(label, true)),
    ...known.optional.map((label) => choice(label, false)),
  ];
}
