import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { releaseContent } from '../../../server/domain/release/releaseContent.ts';
import { RELEASE_COLUMNS } from '../../../server/domain/release/tables/releaseColumns.ts';
import { releaseRows } from '../../../server/domain/release/tables/releaseRows.ts';
import { releaseFiles } from '../../../server/files/release/releaseFiles.ts';
import { releaseSentence } from '../../../server/messages/releaseSentence.ts';
import { demonstrationTables, emptied, suppressed } from '../../domain/release/demonstrationTables.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

const TEXTS = { sentences: [], document: { index: null, issuer: null, dated: null, number: null } };

describe('the files of a version', async () => {
  const { tables, quarter, cohort, input } = await demonstrationTables();
  const head = {
    id: `release/${quarter}/v2`,
    release: quarter,
    version: 2,
    publishAt: '2026-10-20T01:00:00.000Z',
    publisherZh: '某市教育局',
    publisherEn: 'Education bureau',
    origin: 'https://talent.example.cn',
  };
  const content = releaseContent(input());
  const files = await releaseFiles(head, tables, content, TEXTS);
  const text = (path: string, of = files) => of.find((file) => file.path === path)?.bytes.toString() ?? '';
  const csv = (path: string) => {
    const [comment = '', ...lines] = text(path).split('\r\n');
    const { data } = papaparse.parse<Record<string, string>>(lines.join('\r\n').trim(), { header: true });
    return { comment, data };
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are each table as CSV with its columns, XLSX and JSON, what it says, how it is cited, all in one zip', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        ...content.tables.flatMap(({ name }) => [
          `${name}.csv`,
          `${name}.columns.csv`,
          `${name}.json`,
          `${name}.xlsx`,
        ]),
        'all.zip',
        'citation.bib',
        'citation.ris',
        'citation.txt',
        'sha256sums.txt',
        'summary.en.txt',
        'summary.zh.txt',
      ].sort(),
    );
  });

  it('are the same bytes whenever they are made', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const again = await releaseFiles(head, tables, content, TEXTS);
    for (const [i, { path, bytes }] of again.entries())
      expect(bytes.equals(files[i]?.bytes as Buffer), path).toBe(true);
  });

  it('say in their first line what they are, where they stand and of what kind of data they are', () => {
    for (const { name } of content.tables) {
      const { comment } = csv(`${name}.csv`);
      expect(comment).toMatch(/^\uFEFF# product=供需罗盘 Gongxu; /);
      expect(comment).toContain(`version=release/${quarter}/v2`);
      expect(comment).toContain(`address=https://talent.example.cn/data/${quarter}/v2/${name}.csv`);
      expect(comment).toContain('dataKind=demonstration');
      expect(comment).toContain('不可引用');
      expect(comment).not.toContain('某市教育局');
    }
  });

  it('hold every row and column of a table, in every format the same', async () => {
    for (const { name, rows } of content.tables) {
      const { data } = csv(`${name}.csv`);
      expect(data, name).toHaveLength(rows);
      const json = JSON.parse(text(`${name}.json`));
      expect(json.rows).toHaveLength(rows);
      expect(json.address).toBe(`https://talent.example.cn/data/${quarter}/v2/${name}.json`);
      const book = await readXlsx(files.find(({ path }) => path === `${name}.xlsx`)?.bytes as Buffer);
      const [sheet, guide] = book.sheets;
      expect(sheet?.rows).toHaveLength(rows + 2);
      expect(guide?.rows.slice(2).map(([column]) => column)).toEqual(sheet?.rows[1]);
      if (rows > 0) expect(Object.keys(data[0] ?? {})).toEqual(sheet?.rows[1]);
    }
  });

  it('explain every column in both languages', () => {
    for (const { name } of content.tables) {
      const { data } = csv(`${name}.columns.csv`);
      const header = text(`${name}.csv`).split('\r\n')[1]?.split(',');
      expect(data.map(({ column }) => column)).toEqual(header);
      for (const { column, zh, en } of data) expect([zh, en].every(Boolean), column).toBe(true);
    }
  });

  it('print the figures of the tables', () => {
    const [city] = csv('sectors.csv').data.filter(({ period, row }) => period === quarter && row === 'city');
    const total = tables['supply-demand/city'].at(-1)?.total;
    expect(Number(city?.ratio)).toBe(total?.ratio.value);
    expect(Number(city?.ratio_low)).toBe(total?.ratio.low);
    expect(city?.direction).toBe(total?.direction);
    const [first] = csv('most-wanted.csv').data;
    expect(first?.name_zh).toBe(tables['most-wanted'][0]?.nameZh);
    expect(first?.schools_zh?.split('|')).toHaveLength(tables['most-wanted'][0]?.schools.length ?? 0);
  });

  it('leave what is missing empty and say why', async () => {
    const hidden = suppressed(tables);
    const some = await releaseFiles(head, hidden, releaseContent(input({ tables: hidden })), TEXTS);
    const [row] = papaparse.parse<Record<string, string>>(
      text('sectors.csv', some).split('\r\n').slice(1).join('\r\n'),
      { header: true },
    ).data;
    expect(row).toMatchObject({ ratio: '', ratio_low: '', ratio_state: 'suppressed', vacancies: '' });
    for (const { path, bytes } of some.filter((file) => /csv|json|txt/.test(file.path)))
      expect(bytes.toString(), path).not.toMatch(/NaN|undefined/);
  });

  it('of empty tables are there with their columns', async () => {
    const none = emptied(tables);
    const some = await releaseFiles(head, none, releaseContent(input({ tables: none })), TEXTS);
    for (const { name } of content.tables) {
      const lines = text(`${name}.csv`, some).trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]?.split(',').length).toBeGreaterThanOrEqual(RELEASE_COLUMNS[name as 'sectors'].length);
    }
  });

  it.skipIf(!hasUnzip)('are in the zip with their checksums, which other programs accept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongxu-zip-'));
    try {
      writeFileSync(join(folder, 'all.zip'), files.find(({ path }) => path === 'all.zip')?.bytes as Buffer);
      const script =
        'import sys,zipfile; z=zipfile.ZipFile("all.zip"); assert z.testzip() is None; z.extractall()';
      execFileSync('python3', ['-c', script], { cwd: folder });
      const inner = join(folder, `${quarter}-v2`);
      const said = execFileSync('sha256sum', ['-c', 'sha256sums.txt'], { cwd: inner }).toString();
      expect(said.trim().split('\n')).toHaveLength(files.length - 2);
    } finally {
      rmSync(folder, { recursive: true });
    }
    for (const line of text('sha256sums.txt').trim().split('\n')) {
      const [sum, path] = line.split('  ');
      const bytes = files.find((file) => file.path === path)?.bytes as Buffer;
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    }
  });

  it('say the sentences in both languages, and mark the edited one', async () => {
    const sentence = content.sentences[0];
    const edited = {
      code: sentence?.code ?? '',
      text: { zh: '全市供需比 {ratio}。', en: 'The ratio of the city is {ratio}.' },
      by: '李',
      at: '2026-10-18T00:00:00Z',
    };
    const some = await releaseFiles(head, tables, content, { ...TEXTS, sentences: [edited] });
    expect(text('summary.zh.txt', some)).toMatch(/1\. 全市供需比 0\.\d\d。 ✎/);
    expect(text('summary.en.txt')).toContain(releaseSentence(content.headline, 'en'));
    for (const one of content.sentences.slice(1))
      expect(text('summary.zh.txt')).toContain(releaseSentence(one, 'zh'));
  });

  it('show how it is cited, of demonstration data the form alone', async () => {
    expect(text('citation.txt')).toContain('不可引用');
    expect(text('citation.txt')).not.toContain('某市教育局');
    const real = await releaseFiles(head, tables, { ...content, dataKind: 'real' }, TEXTS);
    expect(text('citation.txt', real)).toContain(
      '某市教育局. 2026 年第三季度人才供需信息（第 2 版）[DS]. 2026-10-20.',
    );
    expect(text('citation.txt', real)).not.toContain('不可引用');
    expect(text('citation.bib', real)).toContain(`url = {https://talent.example.cn/releases/${quarter}/v2}`);
    expect(text('citation.ris', real)).toMatch(/^TY {2}- DATA\r\n.*ER {2}- \r\n$/s);
  });

  it('of a year are its own tables', async () => {
    const yearly = releaseContent(input({ kind: 'yearly', period: cohort }));
    const some = await releaseFiles(
      { ...head, id: `release/${cohort}/v1`, release: cohort, version: 1 },
      tables,
      yearly,
      TEXTS,
    );
    expect(some.some(({ path }) => path === 'outcomes-schools.csv')).toBe(true);
    expect(some.some(({ path }) => path === 'sectors.csv')).toBe(false);
    expect(releaseRows('outcomes-city', tables, cohort).length).toBeGreaterThan(0);
  });
});
