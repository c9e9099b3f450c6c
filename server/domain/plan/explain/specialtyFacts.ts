import type { PlanInput } from '../planInput.ts';
import type { FieldBalance, Flow, SpecialtyBalance } from '../planResult.ts';
import { ruleSigns } from '../recommend/ruleSigns.ts';
import { planTransport } from '../transport/planTransport.ts';
import type { ReasonFacts } from './reasonFacts.ts';
import type { Regrets } from './regrets.ts';
import { takeUp } from './takeUp.ts';
import { saidOnceOf } from './unknownReasons.ts';

/** What the sentences about a programme take from its specialty. */
export type SpecialtyFacts = Pick<
  ReasonFacts,
  'field' | 'balance' | 'signs' | 'atBalance' | 'takeUp' | 'together' | 'competing' | 'saidOnce'
>;

/** Finds what is known of a specialty in a plan; null where it is not. */
export function specialtyFacts(
  input: PlanInput,
  facts: {
    balances: readonly FieldBalance[];
    specialties: readonly SpecialtyBalance[];
    flows: readonly Flow[];
    regrets: Pick<Regrets, 'specialty' | 'component'> | null;
  },
): (code: string) => SpecialtyFacts {
  const { regrets } = facts;
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const balances = new Map(facts.balances.map((one) => [one.field, one]));
  const specialties = new Map(facts.specialties.map((one) => [one.specialty, one]));
  const byOccupation = Map.groupBy(facts.flows, ({ occupation }) => occupation);
  const signs = ruleSigns(input);
  const saidOnce = saidOnceOf(input);
  const competitors = new Map(
    planTransport(input).components.flatMap(({ specialties: of }) => of.map((code) => [code, of.length])),
  );
  return (code) => {
    const cost = regrets?.component.get(code) ?? null;
    const count = competitors.get(code);
    const atBalance = specialties.get(code) ?? null;
    return {
      field: fields.get(code) ?? null,
      balance: balances.get(code) ?? null,
      signs: signs.get(code) ?? null,
      atBalance,
      takeUp: takeUp(code, atBalance?.supplyPlan ?? 0, byOccupation),
      together: regrets?.specialty.get(code) ?? null,
      competing: cost === null || count === undefined ? null : { cost, specialties: count },
      saidOnce,
    };
  };
}
