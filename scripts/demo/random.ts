/** A seeded source of draws. Two with the same seed and name give the same draws. */
export interface Random {
  /** uniform in [0, 1) */
  next(): number;
  /** standard normal */
  normal(): number;
  /** uniform in [low, high) */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** `value` rounded up or down so that its mean is kept */
  whole(value: number): number;
  /** successes in `n` tries */
  binomial(n: number, probability: number): number;
  /** index drawn in proportion to its weight */
  pick(weights: readonly number[]): number;
}

/**
 * Seeded generator: mulberry32 (32-bit state, period 2³²) started from FNV-1a over `seed/name`. Every table, and
 * within the market every cell, has a named stream of its own, so that a change to one leaves the others as they
 * were. Not for secrets.
 */
export function createRandom(seed: number, name: string): Random {
  let state = fnv1a(`${seed}/${name}`);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const chance = (probability: number): boolean => next() < probability;
  return {
    next,
    chance,
    // Box–Muller; 1 − u keeps the logarithm's argument above 0
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    between: (low, high) => low + (high - low) * next(),
    whole: (value) => Math.floor(value + next()),
    binomial: (n, probability) => {
      let successes = 0;
      for (let i = 0; i < n; i++) if (chance(probability)) successes++;
      return successes;
    },
    pick: (weights) => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        rest -= weight;
        return rest < 0;
      });
      return found < 0 ? weights.length - 1 : found;
    },
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
