import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { elsewhereLines, foreseenElsewhere, foreseenLines } from '../../server/cli/foreseenTables.ts';
import { checkEdition } from '../../server/domain/edition/checkEdition.ts';
import type { AssociationRow, ForeseenTable } from '../../server/domain/publication/demandTypes.ts';
import { describeProblem } from '../../server/messages/describeProblem.ts';
import { readConfig } from '../../server/store/config.ts';
import { readEdition } from '../../server/store/editionFiles.ts';
import { fillWhenEmpty } from '../../server/store/fillWhenEmpty.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import type { ImportOptions } from '../../server/store/import/importOptions.ts';
import type { ImportReport } from '../../server/store/import/importReport.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { latestPublication, publish, readPublicationTable } from '../../server/store/publications.ts';

// IPEDS completions, NCES CIP-SOC crosswalk and EDD projections: public data of another country that is not shipped
const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'california');
const EDITION = join(import.meta.dirname, '..', 'editions', 'california');
const COMPLETIONS = 'ipeds_completions_c2023_a_CA.csv';
const PROJECTIONS = 'edd_long_term_occ_projections_2023-2033.xlsx';
const there = existsSync(DATA);
if (!there) console.warn(`california: skipped, ${DATA} is not there`);

test('another city is whole, and its instance begins empty: what comes with the program speaks of a first city', async () => {
  const { edition, problems } = await readEdition(EDITION);
  expect([...problems, ...checkEdition(edition)].filter(({ grade }) => grade === 'error')).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-california-'));
  const store = await openStore(
    readConfig({
      DATABASE_URL: `sqlite:${join(folder, 'empty.db')}`,
      GONGXU_EDITION: EDITION,
      GONGXU_SECRET: 'test-secret',
    }),
  );
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const said: string[] = [];
  await fillWhenEmpty(store, (line) => said.push(line));
  expect([said, await store.sql.all('select id from batch')]).toEqual([[], []]);
  expect(await latestPublication(store)).toMatchObject({ edition: 'california', period: 'none' });
});

describe.skipIf(!there)('California, with nothing but an edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-california-'));
  let store: Store;
  let tables: ForeseenTable[];
  let table: ForeseenTable;
  let foreseen: AssociationRow[];
  let sectors: ForeseenTable;
  const reports: Record<string, ImportReport> = {};

  async function take(
    name: string,
    kind: ImportOptions['kind'],
    file: string,
    given?: ImportOptions['given'],
    more: Partial<ImportOptions> = {},
  ) {
    const options = { kind, path: join(DATA, file), layout: name, acceptWarnings: false, given, ...more };
    const report = await importFile(store, options);
    reports[name] ??= report;
    return report;
  }
  /** how many rows of a file went where, and what was said of them */
  function account(name: string) {
    const { state, accepted, refused, problems } = reports[name] as ImportReport;
    return [
      state,
      accepted,
      refused,
      ...problems.map(({ code, values }) => [code, values.count, values.why_en].filter(Boolean).join(' ')),
    ];
  }

  beforeAll(async () => {
    store = await openStore(
      readConfig({
        DATABASE_URL: `sqlite:${join(folder, 'california.db')}`,
        GONGXU_EDITION: EDITION,
        GONGXU_SECRET: 'test-secret',
        GONGXU_DEMO: 'off',
      }),
    );
    await take('ipeds-hd', 'schools', 'ipeds_hd2024_CA.csv');
    await take('cip', 'codes', 'cipsoc.csv');
    await take('soc', 'codes', 'cipsoc.csv');
    await take('edd-occupations', 'codes', PROJECTIONS);
    await take('cip-soc', 'crosswalk', 'cipsoc.csv');
    await take('edd-openings', 'association-forecast', PROJECTIONS, { made: '2025' });
    await take('ipeds-completions', 'outcome-returns', COMPLETIONS, { cohort: '2023' });
    // the whole country's openings, of a later year, which would be the last table of all
    const national = join(folder, 'national.csv');
    writeFileSync(
      national,
      'association,made,occupation,region,year,central,basis\nNational agency,2026,41-0000,United States,2029,18860000,model\n',
    );
    await importFile(store, { kind: 'association-forecast', path: national, acceptWarnings: false });
    const { id } = await publish(store, '2026-11-25T00:00:00Z');
    tables = await readPublicationTable(store, id, 'foreseen/specialty');
    table = tables.at(-1) as ForeseenTable;
    sectors = (await readPublicationTable(store, id, 'foreseen/sector')).at(-1) as ForeseenTable;
    foreseen = await readPublicationTable(store, id, 'association-forecasts');
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  test('every row of completions is accepted or added to another: 28,283', () => {
    // counted apart: 26,319 detailed rows of 17,579 institutions × programmes, 1,964 totals of 634 institutions
    expect(account('ipeds-completions')).toEqual([
      'committed',
      17_579 + 634,
      0,
      `rows_gathered ${26_319 - 17_579 + 1_964 - 634}`,
    ]);
  });

  test('every row of the crosswalk is accepted, one with others, or left out as having no match: 6,097', () => {
    expect(account('cip-soc')).toEqual([
      'committed',
      6_097 - 374 - 29,
      0,
      'rows_filtered 194 the crosswalk says that it has no match',
      'rows_filtered 180 the crosswalk says that it has no match',
      'rows_gathered 29',
    ]);
    // 2,143 programmes and 868 occupations, of each one "no match"
    expect([account('cip')[1], account('soc')[1]]).toEqual([2_142, 867]);
  });

  test('every row of the projections is accepted or left out by name: 798 = 3 titles, 1 header, 117 groups, 676, 1 end', () => {
    expect(account('edd-openings')).toEqual([
      'committed',
      676,
      0,
      'title_rows_skipped 3',
      'rows_filtered 117 sums of groups whose occupations have rows of their own',
      'rows_filtered 1 the line that ends the worksheet',
    ]);
    expect(reports['edd-openings']?.reading?.headerRow).toBe(4);
  });

  test('institutions and occupations of the other files are all known', () => {
    expect(account('ipeds-hd')).toEqual(['committed', 668, 0]);
    expect(account('edd-occupations')).toEqual([
      'committed',
      22 + 94 + 676,
      0,
      'title_rows_skipped 3',
      'rows_filtered 1 the total of all occupations',
      'rows_filtered 1 the line that ends the worksheet',
    ]);
  });

  test('graduates and openings are those of the sources, each once', () => {
    // 720,729 completers: the sum of the detailed rows, and of the totals; 23,907,210 openings in ten years
    expect(table.total).toMatchObject({ graduates: 720_729, openings: 2_390_721 });
    const sum = (rows: ForeseenTable['rows'], of: 'graduates' | 'openings') =>
      rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    expect([sum(table.rows, 'graduates'), sum(table.rows, 'openings')]).toEqual([720_729, 2_390_721]);
    expect([sum(sectors.rows, 'graduates'), sum(sectors.rows, 'openings')]).toEqual([720_729, 2_390_721]);
    // computed apart from the files, each occupation's openings parted by the completers of its programmes
    const of = (code: string) => table.rows.find(({ key }) => key.specialty === code);
    expect(of('51.3801')).toMatchObject({ graduates: 16_416, openings: 18_216 });
    expect(of('52.0201')).toMatchObject({ graduates: 54_127, openings: 116_987 });
    expect(of('47.0604')).toMatchObject({ graduates: 5_297, openings: 6_372, ratio: { state: 'ok' } });
    expect(of('unallocated')).toMatchObject({ graduates: null, openings: 812_928 });
  });

  test('openings of the whole country stand as what they are, and are never set against the graduates here', () => {
    expect(tables.map(({ association, region, year }) => [association, region, year])).toEqual([
      ['California EDD', '06', '2028'],
    ]);
    const [national, ...others] = foreseen.filter(({ ofCity }) => !ofCity);
    expect(others).toEqual([]);
    expect(national).toMatchObject({
      region: 'US',
      areaEn: 'United States',
      central: 18_860_000,
      actual: null,
      forecast: null,
    });
    expect(elsewhereLines(foreseenElsewhere(foreseen, 'en'), 'en')).toEqual([
      'National agency, foreseen for United States, 2029 (figures: 1, last made in 2026): never set against the city’s graduates',
    ]);
  });

  test('a year that a file does not state is asked for, and one beside another in the file’s name is questioned', async () => {
    const said = ({ state, problems }: ImportReport) => [
      state,
      ...problems
        .filter(({ severity }) => severity !== 'note')
        .map((one) => describeProblem(one, 'en').message),
    ];
    const earlier = 'ipeds_completions_c2022_a_CA.csv';
    const dry = { dryRun: true };
    expect(said(await take('ipeds-completions', 'outcome-returns', earlier, undefined, dry))).toEqual([
      'checked',
      'A file of this form does not state “cohort”: it has to be given with the import',
    ]);
    expect(
      said(await take('ipeds-completions', 'outcome-returns', earlier, { cohort: '2023' }, dry)),
    ).toContain('2023 was given as the cohort, but the file’s name or title speaks of 2022 alone');
    expect(
      said(await take('edd-openings', 'association-forecast', PROJECTIONS, { year: '2030' }, dry)),
    ).toEqual([
      'checked',
      'Exactly this file is in already for another year (import 6)',
      'A file of this form does not state “made”: it has to be given with the import',
      'By its title the file’s year is 2028, but 2030 was given with the import',
    ]);
  });

  test('the table of supply against yearly openings by programme is as printed', () => {
    const lines = foreseenLines(table, 'en');
    const printed = readFileSync(join(EDITION, 'table.txt'), 'utf8').trimEnd().split('\n');
    console.log(lines.slice(0, 24).join('\n'));
    expect(lines.slice(0, 24)).toEqual(printed);
    expect(lines).toHaveLength(3 + table.rows.length + 1);
  });
});
