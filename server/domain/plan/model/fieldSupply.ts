import type { PlanInput } from '../planInput.ts';

/** S_f = Σ_i a_if g_i x_i: persons of local supply by field. @param intakes entrants, in the order of the programmes */
export function fieldSupply(input: PlanInput, intakes: readonly number[]): Map<string, number> {
  const supply = new Map(input.fields.map(({ code }) => [code, 0]));
  input.programmes.forEach((programme, i) => {
    for (const { field, share } of programme.serves) {
      const before = supply.get(field);
      if (before !== undefined) supply.set(field, before + share * programme.yield * (intakes[i] ?? 0));
    }
  });
  return supply;
}
