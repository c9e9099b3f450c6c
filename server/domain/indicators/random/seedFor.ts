/**
 * A seed of its own for one row (FNV-1a of its key, started from the common seed), so that its draws do not depend on
 * which rows stand before it.
 *
 * @example seedFor(2026, 'specialty/610301')
 */
export function seedFor(seed: number, key: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
