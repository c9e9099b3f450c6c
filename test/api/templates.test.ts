import type { Locale } from '@gongxu/messages/locale';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { EditionService } from '../../server/api/edition/edition.service.ts';
import { ImportKindsService } from '../../server/api/importKinds/importKinds.service.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { templateCsv } from '../../server/api/templates/templateRows.ts';
import { TemplatesService } from '../../server/api/templates/templates.service.ts';
import { IMPORT_KINDS, type ImportKind } from '../../server/domain/import/types.ts';
import { temporaryStore } from '../store/temporaryStore.ts';

const LANGUAGES: Locale[] = ['zh', 'en'];
const CASES = LANGUAGES.flatMap((language) => IMPORT_KINDS.map((kind) => ({ kind, language })));

async function desk() {
  const { store, take } = await temporaryStore();
  const { imports } = storePorts(store);
  const edition = new EditionService(store.index);
  const templates = new TemplatesService(imports, edition, new ImportKindsService(imports, edition));
  return {
    make: async (name: string, language: Locale = 'zh') => (await templates.file(name, language))?.body ?? '',
    // samples name schools of their own kind of data, which are not those of the test
    accept: (kind: ImportKind, text: string) => take(kind, text, { dataKind: 'demonstration' }),
  };
}

test.for(CASES)('the sample file of $kind in $language is accepted as it stands', async (one) => {
  const { make, accept } = await desk();
  const report = await accept(one.kind, String(await make(`${one.kind}-sample.csv`, one.language)));
  expect(report).toMatchObject({ state: 'committed', rows: 3, accepted: 3, warned: 0, problems: [] });
});

test.for(CASES)(
  'the workbook of $kind in $language, filled from its own explanation, is accepted',
  async (one) => {
    const { make, accept } = await desk();
    const book = await readXlsx((await make(`${one.kind}.xlsx`, one.language)) as Uint8Array);
    const [data, guide] = book.sheets;
    const header = data?.rows[0]?.map(String) ?? [];
    const explained = guide?.rows.slice(2) ?? [];
    expect(explained.map((row) => row[0])).toEqual(header);
    const filled = templateCsv([header, explained.map((row) => String(row[3] ?? ''))]);
    expect(await accept(one.kind, filled)).toMatchObject({ state: 'committed', rows: 1, problems: [] });
  },
);

test.for(CASES)('the CSV template of $kind in $language has the header of its workbook', async (one) => {
  const { make } = await desk();
  const book = await readXlsx((await make(`${one.kind}.xlsx`, one.language)) as Uint8Array);
  const header = book.sheets[0]?.rows[0]?.map(String) ?? [];
  expect(await make(`${one.kind}.csv`, one.language)).toBe(templateCsv([header]));
});

test('the workbook keeps leading zeros, freezes its header and offers what the import understands', async () => {
  const { make, accept } = await desk();
  const book = await readXlsx((await make('outcomes.xlsx')) as Uint8Array, { readStyles: true });
  const [data, , codes] = book.sheets;
  expect(data?.freezePane).toMatchObject({ rows: 1 });
  expect(data?.cells?.get('1,0')?.style?.numFmt).toBe('@');
  const offered = data?.dataValidations?.map((one) => [one.range, one.formula1]) ?? [];
  expect(offered).toContainEqual(['B2:B1001', "'代码'!$A$2:$A$3"]);
  expect(codes?.rows[0]?.slice(0, 4)).toEqual(['学校', '专业', '毕业去向', '单位所在地']);
  const row = codes?.rows[1]?.slice(0, 4).map(String) ?? [];
  const text = templateCsv([
    ['学号', '学校', '专业', '毕业去向', '单位所在地', '届别'],
    ['0012', ...row, '2026'],
  ]);
  expect(await accept('outcomes', text)).toMatchObject({ state: 'committed', problems: [] });
});

test('another name is no template', async () => {
  const { make } = await desk();
  expect(await make('outcomes-sample.xlsx')).toBe('');
  expect(await make('salaries.csv')).toBe('');
});
