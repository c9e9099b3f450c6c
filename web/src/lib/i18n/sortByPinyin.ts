const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** A copy in pinyin order of the names: schools are never ordered by a figure. */
export function sortByPinyin<T>(rows: readonly T[], nameOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => order.compare(nameOf(a), nameOf(b)));
}
