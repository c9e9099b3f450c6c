import { joinLater } from '../balance/localSupply.ts';
import type { PlanInput } from '../planInput.ts';
import { planTransport, type TransportComponent } from '../transport/planTransport.ts';
import { recourseOf } from '../transport/recourse.ts';
import type { ProgrammeColumns } from './addProgramme.ts';
import { type Expression, type ModelBuilder, weightedSum } from './modelBuilder.ts';
import { supplySegments } from './supplySegments.ts';

/**
 * How graduates who take up work enter a model. `whole`: a column for every relevant pair and scenario; `cuts`: a column for
 * the expected cost of each part of the scenarios, which whoever solves it holds up by cuts.
 */
export type TransportForm = 'whole' | 'cuts';

/** Parts that the scenarios of a component are cut into: more need fewer rounds of cuts, fewer a smaller model. */
const PARTS = 50;

/**
 * Adds what supply costs: c_u(Σ w_o N_o − Σ w_o y_so) + c_o(Σ S_s − Σ y_so), mean over the scenarios, with Σ_o y_so ≤ S_s and
 * Σ_s y_so ≤ N_o in each. A component of one specialty needs no y: its cost is piecewise linear in its supply.
 *
 * @see method §6
 */
export function addTransport(
  builder: ModelBuilder,
  input: PlanInput,
  programmes: readonly ProgrammeColumns[],
  form: TransportForm,
): void {
  const { components, unmet } = planTransport(input);
  const { surplusCost } = input.limits;
  const bySpecialty = Map.groupBy(programmes, ({ choice }) => choice.programme.specialty);
  const joining = new Map(input.fields.map((field) => [field.code, joinLater(field)]));
  builder.addOffset(unmet);
  for (const component of components) {
    const supplies = component.specialties.map((code) =>
      supplyOf(bySpecialty.get(code) ?? [], joining.get(code) ?? 0),
    );
    if (supplies.length === 1) addSingle(component, supplies[0] as Expression);
    else addCompeting(component, supplies);
  }

  function addSingle({ specialties, groups }: TransportComponent, supply: Expression): void {
    const of = specialties[0] as string;
    const terms = supplySegments(groups, surplusCost).map(({ length, slope }, q) => ({
      column: builder.addColumn({ kind: 'segment', of, q }, 0, length, slope),
      factor: -1,
    }));
    builder.addRow({ limit: 'link', of }, 0, 0, {
      constant: supply.constant,
      terms: [...supply.terms, ...terms],
    });
  }

  function addCompeting(component: TransportComponent, supplies: readonly Expression[]): void {
    const columns = component.specialties.map((of, s) => {
      const column = builder.addColumn({ kind: 'supply', of }, 0, Number.POSITIVE_INFINITY, surplusCost);
      const { constant, terms } = supplies[s] as Expression;
      builder.addRow({ limit: 'link', of }, 0, 0, { constant, terms: [...terms, { column, factor: -1 }] });
      return column;
    });
    if (form === 'cuts') addCosts(builder, component, columns);
    else addPlaces(builder, component, columns);
  }
}

/** @param joining persons who come whatever is decided */
function supplyOf(programmes: readonly ProgrammeColumns[], joining: number): Expression {
  const { constant, terms } = weightedSum(
    programmes.map(({ choice, intake }) => ({ of: intake, factor: choice.programme.yield })),
  );
  return { constant: constant + joining, terms };
}

function addCosts(builder: ModelBuilder, component: TransportComponent, supply: readonly number[]): void {
  const recourse = recourseOf(component);
  const scenarios = component.groups[0]?.wanted.length ?? 0;
  const parts = Math.min(PARTS, scenarios);
  const cost = Array.from({ length: parts }, (_, part) => {
    // everybody wanted is found: it cannot cost less
    let least = 0;
    for (const { reward, wanted } of component.groups)
      for (let w = part; w < scenarios; w += parts) least -= (reward * (wanted[w] as number)) / scenarios;
    const name = { kind: 'saving', of: component.specialties[0] as string, part } as const;
    return builder.addColumn(name, least, Number.POSITIVE_INFINITY, 1);
  });
  builder.addRecourse({ ...recourse, supply: Int32Array.from(supply), cost: Int32Array.from(cost) });
}

function addPlaces(
  builder: ModelBuilder,
  { specialties, groups }: TransportComponent,
  supply: readonly number[],
): void {
  const scenarios = groups[0]?.wanted.length ?? 0;
  for (let scenario = 0; scenario < scenarios; scenario++) {
    const taken: Expression['terms'][] = specialties.map(() => []);
    groups.forEach(({ reward, wanted, specialties: of }, group) => {
      const most = wanted[scenario] as number;
      const columns = of.map((s) => {
        const name = { kind: 'place', of: specialties[s] as string, group, scenario } as const;
        const column = builder.addColumn(name, 0, most, -reward / scenarios);
        taken[s]?.push({ column, factor: 1 });
        return { column, factor: 1 };
      });
      if (columns.length > 1) {
        builder.addRow({ limit: 'link', of: null }, Number.NEGATIVE_INFINITY, most, {
          constant: 0,
          terms: columns,
        });
      }
    });
    taken.forEach((terms, s) => {
      builder.addRow({ limit: 'link', of: specialties[s] as string }, Number.NEGATIVE_INFINITY, 0, {
        constant: 0,
        terms: [...terms, { column: supply[s] as number, factor: -1 }],
      });
    });
  }
}
