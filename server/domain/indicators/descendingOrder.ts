// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
/** Buckets per value: most then hold one value or none. */
const SPREAD = 2;
/** Above this a bucket is sorted by the engine, so that values that crowd together cost n log n, not n². */
const CROWD = 32;

/**
 * Makes a function that orders lists of `size` numbers, largest first, equal ones by their position. It is for ordering
 * many lists: numbers are dealt into buckets by size, which takes a quarter of the time of `sort` with a comparison.
 *
 * @returns a function of the values (none NaN; −Infinity comes last), giving their positions in order, in a list that the
 *   next call uses again
 */
export function descendingOrder(size: number): (values: Float64Array) => Uint32Array {
  const buckets = size * SPREAD;
  const starts = new Uint32Array(buckets + 2);
  const bucketOf = new Uint32Array(size);
  const order = new Uint32Array(size);

  function deal(values: Float64Array): void {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < size; i++) {
      const value = values[i]!;
      if (value > high) high = value;
      if (value < low && value > Number.NEGATIVE_INFINITY) low = value;
    }
    const scale = high > low ? (buckets - 1) / (high - low) : 0;
    starts.fill(0);
    for (let i = 0; i < size; i++) {
      const value = values[i]!;
      // rounding keeps the order: a larger value never gets a later bucket
      const bucket = value < low ? buckets : ((high - value) * scale) >>> 0;
      bucketOf[i] = bucket;
      starts[bucket + 1]! += 1;
    }
    for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
    for (let i = 0; i < size; i++) order[starts[bucketOf[i]!]!++] = i;
  }

  return (values) => {
    deal(values);
    // `starts` now holds where every bucket ends
    for (let from = 0; from < size; ) {
      const end = starts[bucketOf[order[from]!]!]!;
      if (end - from > CROWD) order.subarray(from, end).sort((a, b) => values[b]! - values[a]! || a - b);
      else if (end - from > 1) insert(order, values, from, end);
      from = end;
    }
    return order;
  };
}

/** Insertion sort; positions come ascending and equal values keep them so. */
function insert(order: Uint32Array, values: Float64Array, from: number, end: number): void {
  for (let i = from + 1; i < end; i++) {
    const position = order[i]!;
    let at = i;
    for (; at > from && values[order[at - 1]!]! < values[position]!; at--) order[at] = order[at - 1]!;
    order[at] = position;
  }
}
