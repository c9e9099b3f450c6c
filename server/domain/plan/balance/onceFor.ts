/**
 * A figure of an input that many steps ask for, worked out once. Inputs are frozen: one with a change is another object.
 */
export function onceFor<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const found = new WeakMap<K, { value: T }>();
  return (of) => {
    const known = found.get(of);
    if (known) return known.value;
    const value = work(of);
    found.set(of, { value });
    return value;
  };
}
