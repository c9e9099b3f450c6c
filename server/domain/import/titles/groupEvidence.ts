import type { IndexedTerm } from './titleTerms.ts';

/** A group's own words count from here on: so many words of all names are mixed into those of each group. */
const SMOOTHING = 15;
/** The edition's aliases are what advertisements say: each counts so many times a name of the classification. */
const ALIAS_WEIGHT = 3;

/** Adds what the words of a title say for each group to `into`, as a logarithm of likelihoods. */
export type GroupEvidence = (
  words: readonly (readonly [word: string, weight: number])[],
  into: Float64Array,
) => void;

/**
 * Which groups the words of a title speak for, by naive Bayes over all names of a group (Manning, Raghavan and Schütze
 * 2008, chapter 13), its words smoothed towards those of all names. A name alone says little of a word it lacks; all
 * names of its group together say more.
 *
 * @param wordsOf of the same positions as `names`
 */
export function groupEvidence(
  names: readonly IndexedTerm[],
  wordsOf: readonly (readonly string[])[],
  groups: number,
): GroupEvidence {
  const totals = new Float64Array(groups);
  const priors = new Float64Array(groups).fill(1);
  const counts = new Map<string, Map<number, number>>();
  names.forEach(({ group, isAlias }, position) => {
    const weight = isAlias ? ALIAS_WEIGHT : 1;
    priors[group] = (priors[group] as number) + weight;
    for (const word of wordsOf[position] ?? []) {
      let of = counts.get(word);
      if (!of) {
        of = new Map();
        counts.set(word, of);
      }
      of.set(group, (of.get(group) ?? 0) + weight);
      totals[group] = (totals[group] as number) + weight;
    }
  });
  const everything = totals.reduce((sum, one) => sum + one, 0);
  const logPrior = logarithms(priors);
  // what a word that some name has says against a group that has it in none
  const absent = totals.map((total) => Math.log(SMOOTHING / (total + SMOOTHING)));
  const ratios = new Map(
    [...counts].map(([word, of]) => {
      const share = [...of.values()].reduce((sum, one) => sum + one, 0) / everything;
      return [word, [...of].map(([group, n]) => [group, Math.log(1 + n / (SMOOTHING * share))] as const)];
    }),
  );

  return (words, into) => {
    let known = 0;
    let length = 0;
    for (const [word, weight] of words) {
      length += weight;
      const of = ratios.get(word);
      if (!of) continue;
      known += weight;
      for (const [group, ratio] of of) into[group] = (into[group] as number) + weight * ratio;
    }
    // words and the pairs of their letters say the same thing more than once: so the root, not the sum
    const scale = 1 / Math.sqrt(Math.max(length, 1));
    for (let group = 0; group < groups; group++)
      into[group] =
        scale * ((into[group] as number) + known * (absent[group] as number) + (logPrior[group] as number));
  };
}

function logarithms(priors: Float64Array): Float64Array {
  const sum = priors.reduce((all, one) => all + one, 0);
  return priors.map((one) => Math.log(one / sum));
}
