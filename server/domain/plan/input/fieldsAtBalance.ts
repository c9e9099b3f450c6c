import { partOfCity } from '../../city/marketCoverage.ts';
import { missing } from '../../facts/estimate.ts';
import { DRAWS } from '../../forecast/forecastGroups.ts';
import { type Composition, compositionAtBalance } from '../../guidance/composition.ts';
import type { PlanContext } from './planContext.ts';
import type { DrawnField } from './planFields.ts';
import { staying } from './stageShares.ts';

/**
 * What of every specialty is wanted beside the others, read where the city's demand and supply are one size, so that cards and
 * candidates do not depend on how many graduates a registered vacancy stands for. What nobody teaches is held against one smallest
 * class.
 *
 * @param isTaught whether a school runs a specialty today
 * @returns by specialty; empty where no vacancies are on record
 * @see method §4, "Level and composition are two questions"
 */
export function fieldsAtBalance(
  context: PlanContext,
  fields: readonly DrawnField[],
  isTaught: (specialty: string) => boolean,
): Map<string, Composition> {
  const { city } = context;
  const { plan, supply } = city.input.index.edition.settings;
  const balance = city.balance();
  if (!balance) return new Map();
  const members = fields.map(({ field, supplyDraws }) => {
    const { code, graduationYear } = field;
    const taught = isTaught(code);
    const wanted = balance.specialty(code, Number(graduationYear)) ?? null;
    const own = field.supply.at(-1)?.supply;
    const none = missing('not_collected', 0, supply.level);
    if (taught) return { code, taught, wanted, supply: own ?? none, supplyDraws };
    const rates = context.ratesOf(code);
    const persons = rates
      ? plan.classMin * staying(rates).reduce((so, { a, b }) => so * (a / (a + b)), 1)
      : null;
    return {
      code,
      taught,
      wanted,
      supply:
        persons === null
          ? none
          : { ...none, value: persons, low: persons, high: persons, state: 'ok' as const },
      supplyDraws: Float64Array.of(persons ?? 0),
    };
  });
  const { index } = city.input;
  const leading = new Set(
    members.flatMap(({ code }) => index.occupationsOfSpecialty(code)).map(({ code }) => code),
  );
  return compositionAtBalance(members, {
    recent: [...balance.recent].reduce((so, [code, one]) => so + (leading.has(code) ? one : 0), 0),
    draws: DRAWS,
    level: supply.level,
    note: balance.basis === 'stock' ? 'balance_stock' : 'balance',
    isPart: partOfCity(city.coverage()) !== null,
  });
}
