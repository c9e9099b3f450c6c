/** Refuses counts that are negative or no numbers, naming the bad one. @throws RangeError */
export function checkCounts(counts: Record<string, number>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`invalid ${name} ${count}; not a count of persons`);
    }
  }
}
