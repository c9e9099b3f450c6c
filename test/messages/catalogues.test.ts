import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import serverEn from '../../messages/server/en.json' with { type: 'json' };
import serverZh from '../../messages/server/zh.json' with { type: 'json' };
import sharedEn from '../../messages/shared/en.json' with { type: 'json' };
import sharedZh from '../../messages/shared/zh.json' with { type: 'json' };
import webEn from '../../messages/web/en.json' with { type: 'json' };
import webZh from '../../messages/web/zh.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, string>>;

const PARTS: Readonly<Record<string, { zh: Catalogue; en: Catalogue }>> = {
  shared: { zh: sharedZh, en: sharedEn },
  server: { zh: serverZh, en: serverEn },
  web: { zh: webZh, en: webEn },
};

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
const APART = ['chart.namesMore', 'period.moment', 'today.day', 'today.dayShort'];

/** Two meanings that happen to be one word: a programme that is new, and a figure that is; the state of a plan, and a step of the year. */
const HOMONYMS = ['草案 draft', '新增 new'];

describe.each(Object.entries(PARTS))('the %s catalogues', (_, { zh, en }) => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('parse as ICU messages', () => {
    for (const message of [...Object.values(zh), ...Object.values(en)])
      expect(() => parse(message), message).not.toThrow();
  });

  it('use the same placeholders in both languages', () => {
    const different = Object.keys(zh).filter(
      (key) => placeholders(parse(zh[key] ?? '')).join() !== placeholders(parse(en[key] ?? '')).join(),
    );
    expect(different.filter((key) => !APART.includes(key))).toEqual([]);
  });
});

describe('the parts together', () => {
  it('have no sentence that stands in two of them', () => {
    const places = new Map<string, Set<string>>();
    for (const [part, { zh, en }] of Object.entries(PARTS))
      for (const key of Object.keys(zh)) {
        const text = `${zh[key]} ${en[key]}`;
        places.set(text, (places.get(text) ?? new Set()).add(part));
      }
    const twice = [...places].flatMap(([text, parts]) => (parts.size > 1 ? [text] : []));
    expect(twice).toEqual(HOMONYMS);
  });

  it('leave a shared key to the shared catalogue', () => {
    const own = [...Object.keys(serverZh), ...Object.keys(webZh)];
    expect(own.filter((key) => Object.hasOwn(sharedZh, key))).toEqual([]);
  });

  it('never use words that claim more than the figures allow', () => {
    const claims = Object.entries({ ...sharedZh, ...webZh }).filter(([, message]) =>
      /显著|优于|落后|排名|请注意/.test(message),
    );
    expect(claims).toEqual([]);
  });

  it('have no message that nobody asks for', () => {
    const asked = { server: askedIn(['server']), web: askedIn(['web/src']) };
    const unasked = (catalogue: Catalogue, by: ReadonlyArray<(key: string) => boolean>) =>
      Object.keys(catalogue).filter((key) => !by.some((asks) => asks(key)));
    expect(unasked(serverZh, [asked.server])).toEqual([]);
    expect(unasked(webZh, [asked.web])).toEqual([]);
    expect(unasked(sharedZh, [asked.server])).toEqual([]);
    expect(unasked(sharedZh, [asked.web])).toEqual([]);
  });
});

/** Tells whether sources ask for a key: by name, by a family they fill in, or as one of a list of heads. */
function askedIn(folders: readonly string[]): (key: string) => boolean {
  const text = folders.flatMap(sources).join('\n');
  const names = new Set([...text.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g)].map(([, name]) => name));
  const families = [...text.matchAll(/`((?:[\w-]+\.)+\$\{[^`]*|\$\{\w+\}(?:\.\w+)+)`/g)].map(
    ([, family = '']) =>
      new RegExp(
        `^${family.replaceAll('.', '\\.').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '[\\w-]+(?:\\.[\\w-]+){0,2}')}$`,
      ),
  );
  return (key) => names.has(key) || families.some((family) => family.test(key));
}

/** Texts of the source files under a folder of the repository. */
function sources(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !/node_modules|dist\//.test(file))
    .map((file) => readFileSync(new URL(file, root), 'utf8'));
}
