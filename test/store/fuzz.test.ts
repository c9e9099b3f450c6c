import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import zh from '../../messages/server/zh.json' with { type: 'json' };
import { templateCsv } from '../../server/api/templates/templateRows.ts';
import { cleanCell } from '../../server/domain/import/cellText.ts';
import { createRowChecker } from '../../server/domain/import/createRowChecker.ts';
import { importKindOf, importKinds } from '../../server/domain/import/importKinds.ts';
import { tableFinder } from '../../server/domain/import/tableFinder.ts';
import { IMPORT_KINDS, type ImportKind } from '../../server/domain/import/types.ts';
import { readTable } from '../../server/store/import/source/readTable.ts';
import { UnreadableFile } from '../../server/store/import/source/unreadableFile.ts';
import { context } from '../domain/import/context.ts';
import { caseFile } from './caseFile.ts';

const cases = caseFile();
afterAll(() => cases.remove());

/** Reads a file through finder and checks, as an import does before it stores anything. */
async function readThrough(kind: ImportKind, content: Uint8Array) {
  const definition = importKindOf(kind);
  const checker = createRowChecker(definition, { ...context, maxProblems: 1000 });
  const read: number[] = [];
  const kept: number[] = [];
  const sink = {
    header: checker.header,
    note: checker.note,
    row: (fields: readonly string[], line: number) => {
      read.push(line);
      if (checker.row(fields, line)) kept.push(line);
    },
  };
  const finder = tableFinder(definition.columns, context, sink, false);
  const unreadable = await readTable(
    cases.write(content),
    {},
    { form: () => {}, record: finder.record, afterPiece: async () => true, onBytes: () => {} },
  ).then(
    () => null,
    (error) => error,
  );
  if (unreadable && !(unreadable instanceof UnreadableFile)) throw unreadable;
  finder.end();
  if (checker.reading) checker.end();
  return { checker, read, kept, unreadable };
}

/** Every row is kept or refused, every problem has a sentence, and none repeats a telephone number. */
function expectAccounted({ checker, read, kept }: Awaited<ReturnType<typeof readThrough>>): void {
  if (!checker.refusesFile) {
    expect(kept.filter((line) => checker.refused.has(line))).toEqual([]);
    expect(read.filter((line) => !kept.includes(line) && !checker.refused.has(line))).toEqual([]);
  }
  const { kept: problems } = checker.problems;
  expect(
    problems.filter(
      ({ code, values }) => !(`problem.${code}` in zh) && !(`problem.${code}.${values.where}` in zh),
    ),
  ).toEqual([]);
  expect(problems.filter(({ value }) => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(value ?? ''))).toEqual([]);
}

const WORDS = [
  ...[
    '2026',
    '2026Q1',
    '2026年第1季度',
    '2019H1',
    '2062',
    '2026-02-30',
    '2026-09-01',
    'S01',
    '700206',
    '汽车运用与维修',
  ],
  ...[
    '220502',
    '东昌区',
    '焊工',
    '6-18',
    '合计',
    'total',
    'contract',
    '升学',
    'intake',
    'open',
    '是',
    '0',
    '1',
    '-5',
  ],
  ...[
    '１２',
    '1,200',
    '1e9',
    '0x10',
    'Infinity',
    'NaN',
    '-',
    '—',
    '*',
    '…',
    '=1+1',
    '="0701"',
    "'0701",
    '@x',
    '+1',
  ],
  ...[
    '面议',
    '6-8千',
    '13812345678',
    '联系张女士',
    '张伟',
    'a@b.cn',
    '若干',
    '__proto__',
    'constructor',
    '\u0000',
    '\u{1F600}',
  ],
];
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer().map(String),
);

test('any cells in any kind of file are kept or refused by name', async () => {
  const file = fc.constantFrom(...IMPORT_KINDS).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      rows: fc.array(fc.array(cell, { minLength: 1, maxLength: importKinds[kind].columns.length + 1 }), {
        maxLength: 6,
      }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(file, async ({ kind, rows }) => {
      const header = importKinds[kind].columns.map((column) => column.name);
      const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      // most rows are as wide as the header, so that their cells are looked at
      const wide = rows.map((row) =>
        row.length > 3 ? header.map((_, i) => row[i % row.length] as string) : row,
      );
      const text = [header, ...wide].map((row) => row.map(quote).join(',')).join('\n');
      expectAccounted(await readThrough(kind, Buffer.from(text)));
    }),
    { numRuns: 800 },
  );
});

test('a good text file with bytes changed or cut off is read or refused by name', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, i) => `2026Q${1 + (i % 4)},22050${2 + (i % 2)},焊工,${i},${i + 1},"来源 ""${i}"""`,
  );
  const whole = Buffer.from(`期间,地区,职业,需求人数,求职人数,来源\r\n${rows.join('\r\n')}\r\n`);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 8 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, length, cut) => {
        const content = Buffer.from(whole);
        for (const [place, value] of changes) content[place] = value;
        expectAccounted(await readThrough('market', cut ? content.subarray(0, length) : content));
      },
    ),
    { numRuns: 800 },
  );
});

test('an old workbook with bytes changed or cut off is read or refused by name', async () => {
  const whole = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'import', 'market.xls'));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 8 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, length, cut) => {
        const content = Buffer.from(whole);
        for (const [place, value] of changes) content[place] = value;
        expectAccounted(await readThrough('market', cut ? content.subarray(0, length) : content));
      },
    ),
    { numRuns: 300 },
  );
});

test('what a template writes is read back cell for cell, formulas disarmed on the way', async () => {
  const written = fc
    .oneof(
      fc.constantFrom(...WORDS),
      fc.string({ unit: fc.constantFrom(...'=+-@,;"\'\n\t焊a1 '), maxLength: 8 }),
    )
    .map((text) => text.replaceAll('\u0000', '').trim())
    // `="07"` and `'07` are themselves ways to write 07, and are read as such
    .filter((text) => cleanCell(text) === text);
  const rows = fc.array(fc.array(written, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const header = ['期间', '地区', '职业'];
      const text = templateCsv([header, ...cells]);
      const read: string[][] = [];
      await readTable(
        cases.write(text),
        {},
        {
          form: () => {},
          record: (row) => void read.push([...row]),
          afterPiece: async () => true,
          onBytes: () => {},
        },
      );
      expect(read.flat().filter((one) => /^[=@\t]/.test(one))).toEqual([]);
      expect(read.filter((row) => row.length > 1).map((row) => row.map(cleanCell))).toEqual([
        header,
        ...cells,
      ]);
    }),
    { numRuns: 1000 },
  );
});
