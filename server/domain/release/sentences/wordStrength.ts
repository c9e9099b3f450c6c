import type { RatioClass } from '../../indicators/supplyDemandRatio.ts';
import { type Atoms, atomsOf } from './atomsOf.ts';
import type { ReleaseSentence } from './releaseSentence.ts';

/**
 * Words by what they claim: `short1` a shortage, `short2` a clear one, `short3` a severe one, likewise of a surplus; `never`
 * what no interval allows. Each in small letters.
 */
export type StrengthWords = Readonly<Record<(typeof STRENGTHS)[number], readonly string[]>>;
export const STRENGTHS = ['short1', 'short2', 'short3', 'surplus1', 'surplus2', 'surplus3', 'never'] as const;

/** What is wrong with a sentence somebody wrote, where it stands, and what may be said instead. */
export interface TextProblem {
  /** `typed_number`: a number that no figure is bound to · `unknown_figure`: braces around what is none */
  code: 'empty' | 'too_long' | 'typed_number' | 'unknown_figure' | 'too_strong';
  text: string;
  /** characters from its beginning */
  at: number;
  /** of a word that is too strong: the class whose word is allowed, or `plain`: none is */
  allowed?: RatioClass | 'plain';
}

/** Characters that a sentence may have, those of atoms included. */
const LONGEST = 400;

const CHINESE_NUMBER =
  /(?!一[个名家所张])[零〇一二三四五六七八九十百千万亿两]+(?:成|倍|分之|个百分点|[个名人家所条元张]|[%％])/g;
const ENGLISH_NUMBER =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|double[ds]?|triple[ds]?|twice|half|percent)\b/gi;
const OTHER_NUMBER = /[\p{Nd}\p{No}]+|翻番|翻倍|过半|一半/gu;
/** what takes a word back that follows it */
const DENIED_ZH = /(?:不|没有?|未|无|看不出|并非)[^，。；！？\s]{0,4}$/;
const DENIED_EN = /\b(?:no|not|nor|without|neither|never)\b[^,.;!?]{0,16}$/i;

/**
 * Holds a sentence that somebody wrote against its figures: numbers come from bound figures alone, and a word is refused where it
 * claims more than the interval of any figure of its clause (of the sentence, where a clause has none) allows.
 *
 * @param text with `{ratio}` and the like for figures
 * @param template the generated sentence with its figures in braces: numbers that it says itself ("of 100") may stand
 * @returns nothing where it may stand
 */
export function wordStrength(
  text: string,
  sentence: ReleaseSentence,
  words: StrengthWords,
  template = '',
): TextProblem[] {
  if (text.trim() === '') return [{ code: 'empty', text: '', at: 0 }];
  const atoms = atomsOf(sentence);
  const problems: TextProblem[] = [];
  if (text.length > LONGEST) problems.push({ code: 'too_long', text: text.slice(LONGEST), at: LONGEST });
  for (const { 0: found, 1: name = '', index } of text.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    if (!atoms.has(name)) problems.push({ code: 'unknown_figure', text: found, at: index });
  }
  // as long as it was, so that places stay what they are
  const bare = text.replaceAll(/\{\w*\}?/g, (atom) => ' '.repeat(atom.length));
  for (const number of [OTHER_NUMBER, CHINESE_NUMBER, ENGLISH_NUMBER]) {
    const own = new Set(
      Array.from(template.replaceAll(/\{\w*\}?/g, ' ').matchAll(number), ([found]) => found),
    );
    for (const { 0: found, index } of bare.matchAll(number)) {
      if (
        !own.has(found) &&
        !problems.some(
          ({ code, at, text: so }) => code === 'typed_number' && index < at + so.length && index >= at,
        )
      )
        problems.push({ code: 'typed_number', text: found, at: index });
    }
  }
  return [...problems, ...strongWords(text, bare, { sentence, atoms }, words)].toSorted(
    (a, b) => a.at - b.at,
  );
}

function strongWords(
  text: string,
  bare: string,
  of: { sentence: ReleaseSentence; atoms: Atoms },
  words: StrengthWords,
): TextProblem[] {
  const hits = STRENGTHS.flatMap((strength) =>
    words[strength].flatMap((word) => placesOf(bare, word).map((at) => ({ strength, word, at }))),
  ).filter(({ at }) => !DENIED_ZH.test(bare.slice(0, at)) && !DENIED_EN.test(bare.slice(0, at)));
  // of words that stand within one another the longest is meant
  const meant = hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.word.length > hit.word.length &&
          other.at <= hit.at &&
          hit.at + hit.word.length <= other.at + other.word.length,
      ),
  );
  return meant.flatMap(({ strength, word, at }): TextProblem[] => {
    const found = bare.slice(at, at + word.length);
    if (strength === 'never') return [{ code: 'too_strong', text: found, at, allowed: 'plain' }];
    const weakest = weakestOf(directionsAt(text, at, of), strength.startsWith('short') ? 's' : 'u');
    if (weakest.degree >= Number(strength.at(-1))) return [];
    return [{ code: 'too_strong', text: found, at, allowed: weakest.direction ?? 'plain' }];
  });
}

/** Places of a word; an English one stands by itself. */
function placesOf(text: string, word: string): number[] {
  const small = text.toLowerCase();
  const places: number[] = [];
  for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
    const isInside =
      /[a-z]/.test(word) &&
      (/[a-z]/.test(small[at - 1] ?? '') || /[a-z]/.test(small[at + word.length] ?? ''));
    if (!isInside) places.push(at);
  }
  return places;
}

/** Directions of the figures in the clause around a place; of all figures of the sentence where it has none. */
function directionsAt(
  text: string,
  at: number,
  { sentence, atoms }: { sentence: ReleaseSentence; atoms: Atoms },
): (RatioClass | null)[] {
  const start = text.slice(0, at).search(/[^，。；;.|]*$/);
  const rest = text.slice(at).search(/[，。；;.|]/);
  const clause = text.slice(start, rest < 0 ? undefined : at + rest);
  const inClause = [...clause.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = '']) => atoms.get(name) ?? []);
  const directed = inClause.filter(({ direction }) => direction !== undefined);
  const all =
    directed.length > 0 ? directed : sentence.figures.filter(({ direction }) => direction !== undefined);
  return all.map(({ direction }) => direction ?? null);
}

/** The one of them that allows least on a side, and how strong a word it allows: 0 none, 3 severe. */
function weakestOf(
  directions: readonly (RatioClass | null)[],
  side: 's' | 'u',
): { degree: number; direction: RatioClass | null } {
  const degrees = directions.map((direction) => ({
    direction,
    degree: direction?.startsWith(side) && direction.length === 2 ? Number(direction[1]) : 0,
  }));
  return degrees.toSorted((a, b) => a.degree - b.degree)[0] ?? { degree: 0, direction: null };
}
