import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { readTable, type TableForm } from '../../server/store/import/source/readTable.ts';
import { UnreadableFile } from '../../server/store/import/source/unreadableFile.ts';
import { caseFile } from './caseFile.ts';
import { gb18030 } from './gb18030.ts';

// How many random files a property is tried on: n of them find a fault that one file in k has with a probability of
// 1 − (1 − 1/k)^n, which is 99 % for k = n/4.6. Every run draws others.
const cases = caseFile();
afterAll(() => cases.remove());

async function read(content: Uint8Array) {
  const rows: string[][] = [];
  let form: TableForm | null = null;
  await readTable(
    cases.write(content),
    {},
    {
      form: (found) => {
        form = found;
      },
      record: (fields) => void rows.push([...fields]),
      afterPiece: async () => true,
      onBytes: () => {},
    },
  );
  return { rows, form: form as TableForm | null };
}

const HEADER = ['期间', '地区', '职业'];
const character = fc.constantFrom(
  ...'汽车运用与维修焊工学校地区abcXYZ0189.-_%()（）=+@#*'.replace(/[（）]/g, ''),
);
const plain = fc.string({ unit: character, maxLength: 8 });
const awkward = fc.string({
  unit: fc.oneof(character, fc.constantFrom(',', ';', '\t', '|', '"', '\n', ' ')),
  maxLength: 8,
});
const table = fc.array(fc.tuple(plain, fc.oneof(plain, awkward), fc.oneof(plain, awkward)), {
  minLength: 1,
  maxLength: 12,
});
const ENCODERS: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with its mark': (text) => Buffer.from(`\uFEFF${text}`),
  'utf-16le': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  gb18030,
};

test('any delimiter, quoting, line end and encoding comes back as the same cells', async () => {
  const form = fc.record({
    rows: table,
    delimiter: fc.constantFrom(',', '\t', ';', '|'),
    all: fc.boolean(),
    end: fc.constantFrom('\n', '\r\n'),
    last: fc.boolean(),
    encoding: fc.constantFrom(...Object.keys(ENCODERS)),
  });
  await fc.assert(
    fc.asyncProperty(form, async ({ rows, delimiter, all, end, last, encoding }) => {
      const quote = (cell: string) =>
        all || /[,;\t|"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      const lines = [HEADER, ...rows].map((row) => row.map(quote).join(delimiter));
      const content = ENCODERS[encoding]?.(lines.join(end) + (last ? end : '')) as Buffer;
      const found = await read(content);
      expect(found.form).toMatchObject({ delimiter, encoding: encoding.split(' ')[0] });
      expect(found.rows.filter((row) => row.length > 1)).toEqual([HEADER, ...rows]);
    }),
    // one combination of delimiter, encoding and line end in 40 is tried 35 times
    { numRuns: 1400 },
  );
});

test('a sheet comes back as the same cells', async () => {
  const cell = fc.oneof(plain, fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(plain, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const sheet = [HEADER, ...rows];
      const { rows: found } = await read(await writeXlsx({ sheets: [{ name: 'a', rows: sheet }] }));
      const text = (one: unknown) => (typeof one === 'boolean' ? String(one).toUpperCase() : String(one));
      expect(found.map((row) => [...row, '', '', ''].slice(0, 3))).toEqual(sheet.map((row) => row.map(text)));
    }),
    { numRuns: 300 },
  );
});

/** What reading may do: come to its end, or say what is wrong by a code. */
async function expectNamed(content: Uint8Array): Promise<void> {
  try {
    await read(content);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    expect(error.code).toMatch(/^(encoding|workbook|open|not|too|no)_/);
  }
}

test('any bytes are read or refused by name', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  const start = fc.constantFrom('', 'fffe', 'feff', 'efbbbf', '504b0304', 'd0cf11e0a1b11ae1', '22');
  await fc.assert(
    fc.asyncProperty(start, bytes, (head, rest) =>
      expectNamed(Buffer.concat([Buffer.from(head, 'hex'), rest])),
    ),
    // each of the seven beginnings 200 times: faults of one file in 43 of a beginning, of one in 300 of all
    { numRuns: 1400 },
  );
});

test('a workbook with bytes changed or cut off is read or refused by name', async () => {
  const rows = [HEADER, ...Array.from({ length: 20 }, (_, i) => [`2026Q${1 + (i % 4)}`, 220502 + i, '焊工'])];
  const whole = Buffer.from(await writeXlsx({ sheets: [{ name: '季报', rows }] }));
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 6 }),
      fc.nat(whole.length),
      fc.boolean(),
      (changes, length, cut) => {
        const content = Buffer.from(whole);
        for (const [place, value] of changes) content[place] = value;
        return expectNamed(cut ? content.subarray(0, length) : content);
      },
    ),
    // faults of one broken workbook in 150
    { numRuns: 700 },
  );
});
