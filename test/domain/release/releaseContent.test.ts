import { describe, expect, it } from 'vitest';
import type { PublicationTables, SupplyDemandTable } from '../../../server/domain/publication/types.ts';
import { type ReleaseContent, releaseContent } from '../../../server/domain/release/releaseContent.ts';
import { RELEASE_TABLES } from '../../../server/domain/release/releaseTableNames.ts';
import { RELEASE_COLUMNS } from '../../../server/domain/release/tables/releaseColumns.ts';
import { releaseRows } from '../../../server/domain/release/tables/releaseRows.ts';
import { releaseSentence, saidSentence } from '../../../server/messages/releaseSentence.ts';
import { demonstrationTables, emptied, suppressed } from './demonstrationTables.ts';

const everySentence = (content: ReleaseContent, locale: 'zh' | 'en') =>
  [content.headline, ...content.sentences, ...content.tables.map(({ finding }) => finding)].map((sentence) =>
    releaseSentence(sentence, locale),
  );

describe('the content of a release', async () => {
  const { tables, quarter, cohort, input } = await demonstrationTables();
  const change = (by: (table: SupplyDemandTable) => SupplyDemandTable): PublicationTables => ({
    ...tables,
    'supply-demand/sector': tables['supply-demand/sector'].map(by),
    'supply-demand/city': tables['supply-demand/city'].map(by),
  });

  it('has a headline, five sentences and nine tables of a quarter, the same for the same tables', () => {
    const content = releaseContent(input());
    expect(content.sentences).toHaveLength(5);
    expect(content.tables.map(({ name }) => name)).toEqual(RELEASE_TABLES.quarterly);
    expect(releaseContent(input())).toEqual(content);
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  it('has a headline, five sentences and its own tables of a year', () => {
    const content = releaseContent(input({ kind: 'yearly', period: cohort }));
    expect(content.sentences).toHaveLength(5);
    expect(content.tables.map(({ name }) => name)).toEqual(RELEASE_TABLES.yearly);
    expect(content.tables.every(({ rows }) => rows > 0)).toBe(true);
  });

  it('counts the rows that a table has, each with a cell for every column', () => {
    for (const kind of ['quarterly', 'yearly'] as const) {
      const period = kind === 'quarterly' ? quarter : cohort;
      for (const { name, rows } of releaseContent(input({ kind, period })).tables) {
        const all = releaseRows(name as 'sectors', tables, period);
        expect(all).toHaveLength(rows);
        const columns = RELEASE_COLUMNS[name as 'sectors'].map((column) => column.name).sort();
        for (const row of all) expect(Object.keys(row).sort()).toEqual(columns);
      }
    }
  });

  it('tells of a side only where the interval excludes 1', () => {
    const content = releaseContent(input());
    const now = tables['supply-demand/sector'].at(-1);
    for (const { code, figures } of content.sentences.filter((one) => one.code.startsWith('sectors')))
      for (const { name, low, high } of figures) {
        if (name.startsWith('short')) expect(low).toBeGreaterThan(1);
        if (name.startsWith('surplus')) expect(high).toBeLessThan(1);
        if (/^(balanced|unclear)\d/.test(name)) expect((low ?? 0) <= 1 && (high ?? 2) >= 1, code).toBe(true);
      }
    const named = content.sentences.flatMap(({ figures }) =>
      figures.filter(({ name }) => /^(short|surplus|balanced|unclear)\d/.test(name)),
    );
    const missing = new Set(
      content.sentences.flatMap(({ figures }) =>
        figures.filter(({ name }) => /^missing\d/.test(name)).map(({ nameZh }) => nameZh),
      ),
    );
    expect(named.length + missing.size).toBe(now?.rows.filter(({ key }) => key.sector !== '0').length);
  });

  it('says the change against a year before only where its interval excludes none', () => {
    const factor = (value: number, low: number, high: number) =>
      change((table) => ({ ...table, yearOnYear: { ...table.yearOnYear, value, low, high } }));
    const city = (of: PublicationTables) => {
      const [sentence] = releaseContent(input({ tables: of })).sentences;
      return sentence ? releaseSentence(sentence, 'zh') : '';
    };
    expect(city(factor(1.05, 1.02, 1.08))).toContain('比上年同期高 5%（2–8）');
    expect(city(factor(0.95, 0.91, 0.99))).toContain('比上年同期低 5%（1–9）');
    expect(city(factor(1.05, 0.98, 1.12))).toContain('与上年同期的差别在误差之内');
    expect(city(factor(1.05, 0.98, 1.12))).not.toContain('5%');
  });

  it('says "still" where the release before told the same side', () => {
    const before = { period: quarter, tables };
    const said = releaseSentence(releaseContent(input({ previous: before })).sentences[0] as never, 'zh');
    expect(said).toContain('仍多于');
    expect(releaseSentence(releaseContent(input()).sentences[0] as never, 'zh')).not.toContain('仍');
  });

  it('says of the most wanted where they are taught and when the latest entrants graduate', () => {
    const { figures } = releaseContent(input()).sentences.at(-1) as {
      figures: { name: string; value: unknown }[];
    };
    const [first] = tables['most-wanted'];
    expect(figures.find(({ name }) => name === 'taught1')?.value).toBe(first?.schools.length);
    const years = tables.programmes
      .filter((one) => first?.specialties.includes(one.specialty) && one.status === 'open')
      .map(({ lastIntakeYear, length }) => Number(lastIntakeYear) + length);
    expect(figures.find(({ name }) => name === 'year1')?.value).toBe(Math.max(...years));
  });

  it.each([
    ['empty', emptied],
    ['all suppressed', suppressed],
  ])('says of %s tables what is missing, without a number that is none', (_, make) => {
    for (const [kind, period] of [
      ['quarterly', quarter],
      ['yearly', cohort],
    ] as const) {
      const content = releaseContent(input({ kind, period, tables: make(tables) }));
      expect(content.sentences).toHaveLength(5);
      for (const locale of ['zh', 'en'] as const)
        for (const sentence of everySentence(content, locale)) {
          expect(sentence).not.toMatch(/NaN|undefined|null|\{|Infinity/);
          expect(sentence).not.toBe('');
        }
    }
  });

  it('says that data did not come in, and that they are withheld', () => {
    const said = (of: PublicationTables) =>
      releaseSentence(releaseContent(input({ tables: of })).sentences[0] as never, 'zh');
    expect(said(emptied(tables))).toBe('全市岗位和求职者谁多，这一季说不了。没有收到数据。');
    expect(said(suppressed(tables))).toContain('为保护单位和个人不公布');
  });

  it('survives tables a hundred times as long', () => {
    const long = {
      ...tables,
      'most-wanted': Array.from({ length: 100 }, () => tables['most-wanted']).flat(),
      'supply-demand/sector': Array.from({ length: 100 }, () => tables['supply-demand/sector']).flat(),
    };
    const content = releaseContent(input({ tables: long }));
    expect(content.tables[0]?.rows).toBe(100 * (releaseContent(input()).tables[0]?.rows ?? 0));
  });

  it('parts the bold beginning of a sentence from the rest, and both are the sentence', () => {
    const content = releaseContent(input());
    for (const sentence of content.sentences) {
      const { lead, rest, generated } = saidSentence(sentence, [], 'zh');
      expect(lead + rest).toBe(releaseSentence(sentence, 'zh'));
      expect(generated).toBeNull();
    }
  });
});
