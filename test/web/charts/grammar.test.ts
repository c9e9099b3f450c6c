/** Rules every chart keeps, whatever it shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { absent, estimate, HEAT } from './fixtures/index.ts';
import { draw, GALLERY } from './gallery.ts';

const CHARTS = join(import.meta.dirname, '../../../web/src/lib/charts');
const files = (ending: string) =>
  readdirSync(CHARTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const text = (markup: string) => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const figures = Object.keys(GALLERY).filter((name) => name !== 'balanceRule');

describe.each(figures)('%s', (name) => {
  const markup = draw(name, 'zh');

  test('names every drawing: kind, finding and where the table is', () => {
    const drawings = [...markup.matchAll(/<svg class="plot"[^>]*>/g)].map(([tag]) => tag);
    expect(drawings.filter((tag) => !/role="img" aria-label="[^"]+：[^"]+下有数据表。"/.test(tag))).toEqual(
      [],
    );
  });

  test('has finding, table with caption and row heads, source and method', () => {
    expect(markup).toMatch(/<h3 class="chart-finding"[^>]*>.*?<span>/s);
    expect(markup).toMatch(/<caption>[^<]+<\/caption>/);
    expect(markup).toMatch(/<th scope="row">/);
    expect(markup).toMatch(/来源：(市场供求季报|毕业去向|招生与在校)/);
    expect(markup).toContain('href="/method#ratio"');
  });

  test('states the data kind unless it is real', () => {
    const kind = /data-kind="(\w+)"/.exec(markup)?.[1];
    const word = { demonstration: '演示数据', published: '引用公布数', real: '来源' }[kind ?? ''];
    expect(text(markup)).toContain(word);
  });

  test('shows no estimate without an interval or a reason', () => {
    const estimates = markup
      .split('data-estimate')
      .slice(1)
      .map((part) => text(part).slice(0, 400));
    expect(estimates.filter((part) => !/\d–\d|至|〔.〕/.test(part))).toEqual([]);
  });

  test('says every class in words too, so that it reads in grey', () => {
    const words = {
      s3: '严重短缺',
      s2: '明显短缺',
      s1: '略有短缺',
      eq: '基本平衡',
      unclear: '方向不明',
      u1: '略有富余',
      u2: '明显富余',
      u3: '严重富余',
    };
    const used = Object.entries(words).filter(([code]) => markup.includes(`k-${code}`));
    const said = text(markup) + [...markup.matchAll(/title="([^"]*)"/g)].map(([, title]) => title).join(' ');
    const icons: Record<string, string> = { s: '▲', e: '＝', u: '▼' };
    expect(
      used.filter(([code, word]) => !said.includes(word) && !said.includes(icons[code[0] ?? ''] ?? word)),
    ).toEqual([]);
  });
});

test('components hold no words of their own', () => {
  const words = files('.svelte')
    .map(
      (file) =>
        [
          file,
          readFileSync(join(CHARTS, file), 'utf8')
            .replace(/<!--.*?-->/gs, '')
            .replace(/\/\/.*|\/\*.*?\*\//g, ''),
        ] as const,
    )
    .filter(([, source]) => /[\u4e00-\u9fff]/.test(source.replace('/(?<=[，；])/', '')));
  expect(words.map(([file]) => file)).toEqual([]);
});

test('no style writes text under 12 px', () => {
  const sizes = files('.css').flatMap((file) =>
    [...readFileSync(join(CHARTS, file), 'utf8').matchAll(/font-size: ([\d.]+)px/g)].map(([, size]) =>
      Number(size),
    ),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('a missing quarter is a mark in the heat table, never blank and never 0', () => {
  const finance = HEAT.find(({ code }) => code === '6');
  expect(finance?.points.some(({ ratio }) => ratio.value === null)).toBe(true);
  expect(draw('heatTable', 'zh')).toMatch(/title="未收集"[^>]*>〔缺〕</);
});

test('an estimate without a value carries its reason as state', () => {
  expect(absent('suppressed')).toEqual({ ...estimate(null, null, null), state: 'suppressed' });
});
