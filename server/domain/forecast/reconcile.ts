/**
 * Weighted least-squares reconciliation of a hierarchy (MinT with a diagonal W): ỹ = S(S′W⁻¹S)⁻¹S′W⁻¹ŷ. Forecasts made for
 * every node become sums of their bottom series, moved least where their errors are small.
 *
 * @param summing S: one row a node, one column a bottom series
 * @param forecasts ŷ, one a node, persons
 * @param variances diagonal of W, one a node, persons²
 * @throws RangeError when a variance is not positive, or the bottom series cannot be told apart
 * @see Wickramasuriya, Athanasopoulos and Hyndman (2019), Optimal forecast reconciliation; method §4
 */
export function reconcile(
  summing: readonly (readonly number[])[],
  forecasts: readonly number[],
  variances: readonly number[],
): number[] {
  const wrong = variances.find((variance) => !(variance > 0));
  if (wrong !== undefined) throw new RangeError(`invalid variance ${wrong}; not positive`);
  const bottom = summing[0]?.length ?? 0;
  const columns = Array.from({ length: bottom }, (_, j) => j);
  const sumOver = (term: (node: number) => number) => summing.reduce((sum, _, node) => sum + term(node), 0);
  const entry = (node: number, j: number) => summing[node]?.[j] as number;
  const normal = columns.map((i) => [
    ...columns.map((j) => sumOver((node) => (entry(node, i) * entry(node, j)) / (variances[node] as number))),
    sumOver((node) => (entry(node, i) * (forecasts[node] as number)) / (variances[node] as number)),
  ]);
  const solved = solveSymmetric(normal);
  return summing.map((row) => row.reduce((sum, share, j) => sum + share * (solved[j] as number), 0));
}

/** Gauss elimination of a positive definite system, its right-hand side as last column; changes its rows. */
function solveSymmetric(rows: number[][]): number[] {
  const n = rows.length;
  rows.forEach((pivotRow, k) => {
    const pivot = pivotRow[k] as number;
    if (!(Math.abs(pivot) > 1e-12)) throw new RangeError('bottom series that no forecast tells apart');
    rows.forEach((row, i) => {
      if (i === k) return;
      const factor = (row[k] as number) / pivot;
      for (let j = k; j <= n; j++) row[j] = (row[j] as number) - factor * (pivotRow[j] as number);
    });
  });
  return rows.map((row, k) => (row[n] as number) / (row[k] as number));
}
