import { onceFor } from '../balance/onceFor.ts';
import type { PlanInput } from '../planInput.ts';
import { costAt, graduatePlacer } from './placeGraduates.ts';
import { planTransport } from './planTransport.ts';
import { recourseOf } from './recourse.ts';

/** What supplies cost, as the model has it: for steps that ask for many plans of one input. */
export const transportCost = onceFor(
  (input: PlanInput): ((supply: ReadonlyMap<string, number>) => number) => {
    const { components, unmet } = planTransport(input);
    const placers = components.map((component) => ({
      specialties: component.specialties,
      place: graduatePlacer({ ...recourseOf(component), cost: new Int32Array(1) }),
    }));
    return (supply) => {
      let cost = unmet;
      for (const { specialties, place } of placers) {
        const persons = specialties.map((code) => supply.get(code) ?? 0);
        for (const cut of place(persons)) cost += costAt(cut, persons);
        for (const one of persons) cost += input.limits.surplusCost * one;
      }
      return cost;
    };
  },
);
