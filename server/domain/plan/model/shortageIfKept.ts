import type { PlanInput } from '../planInput.ts';
import { fieldSupply } from './fieldSupply.ts';

/**
 * P(demand > supply if every intake stays) for each programme, over the joint scenarios: of the fields it serves,
 * weighted by how much of its supply goes there. Null where no field's demand is known.
 *
 * @returns by programme id
 */
export function shortageIfKept(input: PlanInput): Map<string, number | null> {
  const kept = input.programmes.map(({ last, standing }) => (standing === 'running' ? (last ?? 0) : 0));
  const supply = fieldSupply(input, kept);
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  return new Map(
    input.programmes.map(({ id, serves }) => {
      const served = serves.flatMap(({ field, share }) => {
        const of = fields.get(field);
        const known = of && of.demand.value !== null && of.scenarios.length > 0;
        return known ? [{ scenarios: of.scenarios, share, supply: supply.get(field) ?? 0 }] : [];
      });
      if (served.length === 0) return [id, null];
      const count = Math.min(...served.map(({ scenarios }) => scenarios.length));
      let short = 0;
      for (let s = 0; s < count; s++) {
        const gap = served.reduce((so, one) => so + one.share * ((one.scenarios[s] ?? 0) - one.supply), 0);
        if (gap > 0) short++;
      }
      return [id, short / count];
    }),
  );
}
