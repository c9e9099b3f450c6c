import type { EditionIndex } from './indexEdition.ts';
import { normaliseName } from './normaliseName.ts';
import type { Specialty } from './types.ts';

/** What a specialty was found by: its code or one of its names, an everyday word, how a name is spelt, or an occupation. */
export const FOUND_BY = ['name', 'everyday', 'spelling', 'occupation'] as const;
export type FoundBy = (typeof FOUND_BY)[number];

export interface FoundSpecialty {
  code: string;
  by: FoundBy;
  /** the name, word or occupation that fits what was typed */
  text: string;
}

/** The syllables of a text in Latin letters without tones: 护理 → hu, li. */
export type Spell = (text: string) => string[];

interface Key {
  text: string;
  key: string;
}

interface Spelt {
  text: string;
  syllables: string[];
}

/** Everything one specialty can be found by, in the form that is compared. */
interface Keys {
  code: string;
  /** Chinese name and aliases */
  names: Key[];
  /** the English name from each of its words on */
  english: string[];
  words: (Key & { pinyin: string })[];
  spelt: Spelt[];
  /** each with its names in Chinese, and its English one as above */
  occupations: { text: string; keys: string[]; english: string[] }[];
}

/** How well a specialty fits; the smaller the better. */
const FIT = { exact: 0, close: 1, within: 2, occupation: 3, none: 4 } as const;

/** Letters or characters below which only a whole name is found: one letter is in every name. */
const LEAST = 2;

/** Letters that begin the English name of a job, or an English word: two or three begin too many. */
const LEAST_LETTERS = 3;

/**
 * A search of specialties by what families type: a code, a name or alias or part of it, an everyday word that stands in
 * what was typed (学修车), pinyin or its initials (huli, hl), a job (护士). Made once for an edition.
 *
 * @returns finds among `order`: closest first, and of equals as they stand in `order`; nothing typed finds nothing
 */
export function searchSpecialties(
  index: EditionIndex,
  spell: Spell,
): (typed: string, order: readonly Specialty[]) => FoundSpecialty[] {
  const keys = keysOf(index, spell);
  return (typed, order) => {
    const among = (text: string) =>
      order
        .map(({ code }) => fitOf(keys.get(code), text))
        .filter(({ fit }) => fit < FIT.none)
        .sort((a, b) => a.fit - b.fit)
        .map(({ code, by, text: found }) => ({ code, by, text: found }));
    for (const text of readings(normaliseName(typed))) {
      const found = among(text);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** What people say before what they want to learn or become: 想当护士, 学护士, 开挖掘机. */
const BEFORE = /^(?:我?想要?|去|要)*(?:学习?|当|做|干|开|修|搞)?/u;

/** What was typed, and what is left of it without the words before the thing itself; nothing of one character. */
function readings(text: string): string[] {
  const rest = text.replace(BEFORE, '');
  return [text, ...(rest !== text ? [rest] : [])].filter((one, at) => (at === 0 ? one : one.length >= LEAST));
}

interface Fit extends FoundSpecialty {
  fit: number;
}

function fitOf(keys: Keys | undefined, typed: string): Fit {
  const none: Fit = { code: keys?.code ?? '', by: 'name', text: '', fit: FIT.none };
  if (!keys) return none;
  const { code } = keys;
  const found = (by: FoundBy, text: string, fit: number): Fit => ({ code, by, text, fit });
  const same = keys.names.find(({ key }) => key === typed);
  if (same) return found('name', same.text, FIT.exact);
  if (code === typed || keys.english[0] === typed) return found('name', code, FIT.exact);
  const name = keys.names.find(({ key }) => key.includes(typed));
  if (name) return found('name', name.text, FIT.close);
  if (typed.length < LEAST) return none;
  if (code.startsWith(typed) || beginsOne(keys.english, typed)) return found('name', code, FIT.close);
  const word = keys.words.find(({ key }) => partOf(typed, key) || partOf(key, typed));
  if (word) return found('everyday', word.text, FIT.close);
  const spelt = closest(keys.spelt.map((one) => ({ ...one, fit: speltFit(one.syllables, typed) })));
  if (spelt.fit < FIT.none) return found('spelling', spelt.text, spelt.fit);
  const said = keys.words.find((one) => one.pinyin.startsWith(typed));
  if (said) return found('everyday', said.text, FIT.close);
  const job = keys.occupations.find(
    (one) =>
      one.keys.some((key) => partOf(key, typed) || partOf(typed, key)) ||
      (typed.length >= LEAST_LETTERS && beginsOne(one.english, typed)),
  );
  return job ? found('occupation', job.text, FIT.occupation) : none;
}

/** Letters must begin what they are part of: in its middle they stand by chance. */
const partOf = (whole: string, part: string) =>
  /^[a-z]+$/.test(part) ? part.length >= LEAST_LETTERS && whole.startsWith(part) : whole.includes(part);

const beginsOne = (keys: readonly string[], typed: string) => keys.some((key) => key.startsWith(typed));

const closest = (fits: { text: string; fit: number }[]) =>
  fits.reduce((best, one) => (one.fit < best.fit ? one : best), { text: '', fit: FIT.none as number });

/**
 * Letters against the syllables of a name. Pinyin fits from any syllable on and may break off in the last one; initials
 * fit the beginning or the end, for in the middle of a long name nearly any two letters stand.
 */
function speltFit(syllables: readonly string[], typed: string): number {
  const initials = syllables.map((syllable) => syllable[0] ?? '').join('');
  if (initials === typed || syllables.join('') === typed) return FIT.exact;
  if (initials.startsWith(typed) || syllables.join('').startsWith(typed)) return FIT.close;
  const from = syllables.some((_, at) => syllables.slice(at).join('').startsWith(typed));
  return from || initials.endsWith(typed) ? FIT.within : FIT.none;
}

function keysOf(index: EditionIndex, spell: Spell): Map<string, Keys> {
  const { specialties, everydayWords, aliases } = index.edition;
  const own = Map.groupBy(
    aliases.filter(({ list }) => list === 'specialty'),
    ({ code }) => code,
  );
  const jobs = occupationKeys(index);
  return new Map(
    specialties.map(({ code, nameZh, nameEn, parent }): [string, Keys] => {
      const above = new Set([code, parent, index.specialtyGroups.get(parent ?? '')?.parent]);
      const names = [nameZh, ...(own.get(code) ?? []).map(({ alias }) => alias)];
      return [
        code,
        {
          code,
          names: names.map(toKey),
          english: wordsFrom(nameEn),
          words: everydayWords
            .filter((one) => above.has(one.code))
            .map(({ word }) => ({ ...toKey(word), pinyin: spell(normaliseName(word)).join('') })),
          spelt: names.map((text) => ({ text, syllables: spell(normaliseName(text)) })),
          occupations: index.occupationsOfSpecialty(code).flatMap((share) => jobs(share.code) ?? []),
        },
      ];
    }),
  );
}

/** What an occupation is called: its name, work types and aliases. */
function occupationKeys({ edition, occupations }: EditionIndex) {
  const aliases = Map.groupBy(
    edition.aliases.filter(({ list }) => list === 'occupation'),
    ({ code }) => code,
  );
  return (code: string): Keys['occupations'][number] | null => {
    const entry = occupations.get(code);
    if (!entry) return null;
    const other = (aliases.get(code) ?? []).map(({ alias }) => alias);
    const keys = [entry.nameZh, ...entry.workTypes, ...other].map(normaliseName);
    return {
      text: entry.nameZh,
      keys: keys.filter((key) => key.length >= LEAST),
      english: wordsFrom(entry.nameEn),
    };
  };
}

const toKey = (text: string): Key => ({ text, key: normaliseName(text) });

/** A name from each of its words on: parts of words in another language would be found by chance. */
function wordsFrom(name: string): string[] {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  return words.map((_, at) => normaliseName(words.slice(at).join('')));
}
