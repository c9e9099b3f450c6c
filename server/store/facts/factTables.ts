import type {
  AssociationForecastRow,
  CodeRow,
  DemandRow,
  EnrolmentRow,
  IntakePoolRow,
  MappingRow,
  MarketRow,
  OutcomeReturnRow,
  PostingRow,
  ProgrammeRow,
  SchoolRow,
} from '../../domain/facts/rows.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { FactTable } from './factTable.ts';
import { outcomeTable } from './outcomeTable.ts';
import { plainTable } from './plainTable.ts';

const market = plainTable<MarketRow>(
  'market_fact',
  'market',
  {
    period: 'period',
    region: 'region',
    occupation: 'occupation',
    vacancies: 'vacancies',
    seekers: 'seekers',
    newVacancies: 'new_vacancies',
    newSeekers: 'new_seekers',
    employers: 'employers',
  },
  ['source', 'printed_ratio'],
);

const postings = plainTable<Omit<PostingRow, 'description'>>('posting_fact', 'postings', {
  externalId: 'external_id',
  employer: 'employer',
  title: 'title',
  headcount: 'headcount',
  payText: 'pay_text',
  payLow: 'pay_low',
  payHigh: 'pay_high',
  payRule: 'pay_rule',
  education: 'education',
  experience: 'experience',
  industry: 'industry',
  region: 'region',
  opened: 'opened',
  expires: 'expires',
  occupation: 'occupation',
  matchedBy: 'matched_by',
  matchScore: 'match_score',
});

const demand = plainTable<DemandRow>('demand_fact', 'demand', {
  creditCode: 'credit_code',
  employer: 'employer',
  occupation: 'occupation',
  headcount: 'headcount',
  skillLevel: 'skill_level',
  payText: 'pay_text',
  payLow: 'pay_low',
  payHigh: 'pay_high',
  payRule: 'pay_rule',
  region: 'region',
  // `from` is a word of SQL's own
  from: 'valid_from',
  until: 'valid_until',
  contact: 'contact',
});

const outcomeReturns = plainTable<OutcomeReturnRow>(
  'outcome_return_fact',
  'returns',
  {
    school: 'school',
    specialty: 'specialty',
    cohort: 'cohort',
    graduates: 'graduates',
    enterprises: 'enterprises',
    selfEmployed: 'self_employed',
    furtherStudy: 'further_study',
    otherEmployed: 'other_employed',
    matched: 'matched',
    contract: 'contract',
    insured: 'insured',
    local: 'local',
    elsewhere: 'elsewhere',
    abroad: 'abroad',
    // `primary` is a word of SQL's own
    primary: 'primary_sector',
    secondary: 'secondary_sector',
    tertiary: 'tertiary_sector',
    payBelow2000: 'pay_below_2000',
    pay2000to3000: 'pay_2000_3000',
    pay3000to4000: 'pay_3000_4000',
    payAbove4000: 'pay_above_4000',
  },
  ['source'],
);

const enrolment = plainTable<EnrolmentRow>('enrolment_fact', 'enrolment', {
  school: 'school',
  specialty: 'specialty',
  entryYear: 'entry_year',
  stage: 'stage',
  planned: 'planned',
  applications: 'applications',
  enrolled: 'enrolled',
  onRoll: 'on_roll',
  graduated: 'graduated',
});

const programmes = plainTable<ProgrammeRow>('programme', null, {
  school: 'school',
  specialty: 'specialty',
  opened: 'opened',
  length: 'length',
  places: 'places',
  teachers: 'teachers',
  dualTeachers: 'dual_teachers',
  workshopHours: 'workshop_hours',
  status: 'status',
});

const schools = plainTable<SchoolRow>('school', null, {
  code: 'code',
  nameZh: 'name_zh',
  nameEn: 'name_en',
  region: 'region',
  kind: 'kind',
  validFrom: 'valid_from',
  validTo: 'valid_to',
});

const intakePool = plainTable<IntakePoolRow>(
  'intake_pool_fact',
  null,
  { region: 'region', year: 'year', leavers: 'leavers', expected: 'expected' },
  ['source'],
);

const associationForecast = plainTable<AssociationForecastRow>('association_forecast_fact', null, {
  association: 'association',
  made: 'made',
  sector: 'sector',
  occupation: 'occupation',
  year: 'year',
  low: 'low',
  central: 'central',
  high: 'high',
  basis: 'basis',
});

const codes = plainTable<CodeRow>(
  'code_fact',
  null,
  {
    list: 'list',
    code: 'code',
    nameZh: 'name_zh',
    nameEn: 'name_en',
    level: 'level',
    parent: 'parent',
    length: 'length',
    workTypes: 'work_types',
    validFrom: 'valid_from',
    validTo: 'valid_to',
  },
  ['source'],
);

const crosswalk = plainTable<MappingRow>('mapping_fact', null, {
  crosswalk: 'crosswalk',
  // `from` and `to` are words of SQL's own
  from: 'from_code',
  to: 'to_code',
  weight: 'weight',
  source: 'source',
  validFrom: 'valid_from',
  validTo: 'valid_to',
});

/** Where the rows of every import kind lie. */
export const factTables = {
  market,
  postings,
  demand,
  outcomes: outcomeTable,
  'outcome-returns': outcomeReturns,
  enrolment,
  programmes,
  schools,
  'intake-pool': intakePool,
  'association-forecast': associationForecast,
  codes,
  crosswalk,
} satisfies Record<ImportKind, unknown>;

/** The table of a kind; its facts are whatever the kind's rows are. */
export function factTableOf(kind: ImportKind): FactTable<unknown> {
  return factTables[kind] as FactTable<unknown>;
}
