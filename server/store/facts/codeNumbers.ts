import { CodeSchema } from '../entities/code.ts';
import type { Sql, Statement } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import type { CodeNumbers } from './factTable.ts';

const codeTable = tableOf(CodeSchema);

/** Numbers of codes, the new ones to be stored with the facts that use them. */
export interface GrowingCodes extends CodeNumbers {
  /** statements that store the numbers given since loading */
  inserts(): Statement[];
}

/** Loads the table `code`. New codes get the next number; nobody else may be writing meanwhile. */
export async function loadCodes(sql: Sql): Promise<GrowingCodes> {
  const rows = await sql.all<{ id: number; code: string }>('select id, code from code order by id');
  const numbers = new Map(rows.map(({ id, code }) => [code, id]));
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  const added: { id: number; code: string }[] = [];
  let next = (rows.at(-1)?.id ?? 0) + 1;
  return {
    number(code) {
      const known = numbers.get(code);
      if (known !== undefined) return known;
      const number = next++;
      numbers.set(code, number);
      codes.set(number, code);
      added.push({ id: number, code });
      return number;
    },
    code(number) {
      const code = codes.get(number);
      if (code === undefined) throw new RangeError(`no code has the number ${number}`);
      return code;
    },
    inserts: () => added.map((row) => codeTable.insert(row)),
  };
}
