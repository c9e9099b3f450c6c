/** Puts an entry into a cache and lets the oldest go when there are more than `most`. */
export function keepNewest<K, V>(cache: Map<K, V>, key: K, value: V, most: number): void {
  cache.delete(key);
  cache.set(key, value);
  const oldest = cache.keys().next();
  if (cache.size > most && !oldest.done) cache.delete(oldest.value);
}
