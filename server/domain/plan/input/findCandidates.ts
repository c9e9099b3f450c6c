import { ancestorsOf } from '../../city/ancestorsOf.ts';
import type { Composition } from '../../guidance/composition.ts';
import type { CandidateEvidence, RuleCitation } from '../planInput.ts';
import type { PlanContext } from './planContext.ts';
import { ruleFacts } from './ruleFacts.ts';
import { rulesFor } from './rulesFor.ts';
import { staying } from './stageShares.ts';

/** A specialty a school could set up, and what speaks for it. */
export interface Candidate {
  school: string;
  specialty: string;
  found: CandidateEvidence[];
  rules: RuleCitation[];
}

/** Schools looked at for one specialty: those with the nearest neighbours. */
const SCHOOLS_EACH = 2;

/**
 * Candidates for new programmes, found in the figures: specialties whose graduates will be wanted and which nobody
 * teaches (white spots) or too few are taught, at schools of the same level that run a neighbour, a specialty that leads
 * to the same occupations or stands in the same class of the catalogue. Rules that the edition has adopted rule out what
 * meets them; others are cited. The largest gaps come first, as many as the edition looks at.
 *
 * @param fields every specialty at balance, taught or not
 * @see method §6, "candidate programmes"
 */
export function findCandidates(context: PlanContext, fields: ReadonlyMap<string, Composition>): Candidate[] {
  const { index, programmes } = context.city.input;
  const { plan } = index.edition.settings;
  const open = programmes.filter(({ status }) => status === 'open');
  const openAt = Map.groupBy(open, ({ school }) => school);
  const levelOf = (code: string) => index.specialties.get(code)?.level;
  const area = index.edition.settings.city;
  const here = new Set([area, ...ancestorsOf(area, index.regions)]);
  const adopted = new Set(
    index.edition.rules.filter(({ applies }) => applies === 'adopted').map(({ id }) => id),
  );

  const wanted = [...fields].flatMap(
    ([
      code,
      {
        demand: { value: demand },
        supply: of,
      },
    ]) => {
      const rates = context.ratesOf(code);
      if (demand === null || !rates || !index.specialties.has(code)) return [];
      const stays = staying(rates).reduce((so, { a, b }) => so * (a / (a + b)), 1);
      const isTaught = open.some(({ specialty }) => specialty === code);
      const supply = isTaught ? (of.value ?? 0) : 0;
      const gap = demand - supply;
      // what a smallest class would bring must be wanted
      if (gap < plan.classMin * stays || (isTaught && supply >= plan.thinProvision * demand)) return [];
      const evidence: CandidateEvidence = isTaught
        ? { code: 'thin_provision', values: { demand, supply } }
        : { code: 'white_spot', values: { demand } };
      return [{ code, gap, evidence }];
    },
  );

  return wanted
    .sort((a, b) => b.gap - a.gap || (a.code < b.code ? -1 : 1))
    .flatMap(({ code, evidence }) =>
      [...openAt]
        .flatMap(([school, running]) => {
          if (running.some(({ specialty }) => specialty === code)) return [];
          if (!running.some(({ specialty }) => levelOf(specialty) === levelOf(code))) return [];
          const neighbours = neighboursOf(
            code,
            running.map(({ specialty }) => specialty),
          );
          if (neighbours.length === 0) return [];
          const rules = rulesFor(index.edition.rules, 'opening', ruleFacts(context, school, code), (area) =>
            here.has(area),
          );
          if (rules.some(({ rule, state }) => state === 'met' && adopted.has(rule))) return [];
          return [
            {
              school,
              specialty: code,
              found: [evidence, ...neighbours],
              rules,
              near: neighbours.length,
            },
          ];
        })
        .sort((a, b) => b.near - a.near || (a.school < b.school ? -1 : 1))
        .slice(0, SCHOOLS_EACH),
    )
    .slice(0, plan.candidates)
    .map(({ near, ...candidate }) => candidate);

  /** Specialties of a school that lead to the same work, or stand in the same class. */
  function neighboursOf(code: string, running: readonly string[]): CandidateEvidence[] {
    const occupations = new Set(index.occupationsOfSpecialty(code).map((share) => share.code));
    const parent = index.specialties.get(code)?.parent;
    return running.flatMap((specialty): CandidateEvidence[] => {
      const shared = index.occupationsOfSpecialty(specialty).filter((share) => occupations.has(share.code));
      const sameClass = parent !== undefined && index.specialties.get(specialty)?.parent === parent;
      if (shared.length > 0)
        return [{ code: 'shared_occupations', values: { specialty, occupations: shared.length } }];
      return sameClass ? [{ code: 'shared_class', values: { specialty, class: parent ?? '' } }] : [];
    });
  }
}
