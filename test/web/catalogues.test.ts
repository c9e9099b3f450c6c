import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import en from '../../web/messages/en.json' with { type: 'json' };
import zh from '../../web/messages/zh.json' with { type: 'json' };

const parse = (message: string) =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();

/** Names of the placeholders of a message, those inside plural and select arms too. */
function placeholders(nodes: ReturnType<typeof parse>): string[] {
  const names = nodes.flatMap((node) => {
    if (node.type === 0 || node.type === 7) return [];
    const arms =
      'options' in node ? Object.values(node.options).flatMap((arm) => placeholders(arm.value)) : [];
    return [node.value, ...arms];
  });
  return [...new Set(names)].sort();
}

/** Chinese counts them all where English counts the rest; Chinese numbers its months. */
const APART = ['chart.namesMore', 'period.moment'];

describe('message catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('parse as ICU messages', () => {
    for (const message of [...Object.values(zh), ...Object.values(en)])
      expect(() => parse(message), message).not.toThrow();
  });

  it('use the same placeholders in both languages', () => {
    const pairs = Object.keys(zh).map((key) => ({
      key,
      zh: placeholders(parse(zh[key as keyof typeof zh])),
      en: placeholders(parse(en[key as keyof typeof en])),
    }));
    const different = pairs.filter((pair) => pair.zh.join() !== pair.en.join()).map((pair) => pair.key);
    expect(different).toEqual(APART);
  });

  it('never use words that claim more than the figures allow', () => {
    const claims = Object.entries(zh).filter(([, message]) => /显著|优于|落后|排名|请注意/.test(message));
    expect(claims).toEqual([]);
  });

  it('have every key that the pages ask for by name', () => {
    const asked = sources('web/src').flatMap((text) =>
      [...text.matchAll(/\bt\(\s*'([\w-]+\.[\w.-]+)'/g)].map((found) => found[1]),
    );
    expect(asked.filter((key) => key && !Object.hasOwn(zh, key))).toEqual([]);
  });
});

/** Texts of the source files under a folder of the repository. */
function sources(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file))
    .map((file) => readFileSync(new URL(file, root), 'utf8'));
}
