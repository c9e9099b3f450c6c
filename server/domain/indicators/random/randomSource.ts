/** Uniform numbers in [0, 1). */
export type RandomSource = () => number;

/**
 * A reproducible source of uniform numbers: Chris Doty-Humphrey's sfc32 (PractRand), its 128 bits of state filled
 * from the seed by splitmix32. The same seed gives the same numbers on every machine. Not for secrets.
 *
 * @param seed whole number; only its lower 32 bits count
 */
export function randomSource(seed: number): RandomSource {
  let mixed = seed | 0;
  const mix = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let t = mixed ^ (mixed >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return t ^ (t >>> 15);
  };
  let a = mix();
  let b = mix();
  let c = mix();
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 12; i++) next();
  return next;
}
