import { importKinds } from '../../domain/import/importKinds.ts';
import type { Sourced } from '../../domain/import/kinds/commonColumns.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { AssociationForecastFactSchema } from '../entities/associationForecastFact.ts';
import { CodeFactSchema } from '../entities/codeFact.ts';
import { DemandFactSchema } from '../entities/demandFact.ts';
import { EnrolmentFactSchema } from '../entities/enrolmentFact.ts';
import { IntakePoolFactSchema } from '../entities/intakePoolFact.ts';
import { MappingFactSchema } from '../entities/mappingFact.ts';
import { MarketFactSchema } from '../entities/marketFact.ts';
import { OutcomeReturnFactSchema } from '../entities/outcomeReturnFact.ts';
import { PostingFactSchema } from '../entities/postingFact.ts';
import { ProgrammeSchema } from '../entities/programme.ts';
import { SchoolSchema } from '../entities/school.ts';
import type { FactTable } from './factTable.ts';
import { outcomeTable } from './outcomeTable.ts';
import { plainTable } from './plainTable.ts';

/** Where the rows of every import kind lie. */
export const factTables = {
  market: plainTable(MarketFactSchema, importKinds.market, 'market'),
  postings: plainTable(PostingFactSchema, importKinds.postings, 'postings', {
    formerOccupation: 'later',
    formerBy: 'later',
    formerScore: 'later',
  }),
  demand: plainTable(DemandFactSchema, importKinds.demand, 'demand'),
  outcomes: outcomeTable,
  'outcome-returns': plainTable(OutcomeReturnFactSchema, importKinds['outcome-returns'], 'returns'),
  enrolment: plainTable(EnrolmentFactSchema, importKinds.enrolment, 'enrolment'),
  programmes: plainTable(ProgrammeSchema, importKinds.programmes, null),
  schools: plainTable(SchoolSchema, importKinds.schools, null),
  'intake-pool': plainTable(IntakePoolFactSchema, importKinds['intake-pool'], null),
  'association-forecast': plainTable(
    AssociationForecastFactSchema,
    importKinds['association-forecast'],
    null,
  ),
  codes: plainTable(CodeFactSchema, importKinds.codes, null),
  crosswalk: plainTable(MappingFactSchema, importKinds.crosswalk, null),
} satisfies Record<ImportKind, unknown>;

/** The table of a kind; its facts are whatever the kind's rows are. */
export function factTableOf(kind: ImportKind): FactTable<unknown> {
  return factTables[kind] as FactTable<unknown>;
}

type Tables = typeof factTables;
/** A fact of a kind. */
export type FactOf<Kind extends ImportKind> = Tables[Kind] extends FactTable<infer Fact> ? Fact : never;
/** What a kind stores beside its facts. */
export type BesideOf<Kind extends ImportKind> =
  Tables[Kind] extends FactTable<infer _, infer Beside extends Partial<Sourced>> ? Beside : never;
