import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ACCURACY_QUERY } from '../../web/src/lib/server/forecast.ts';
import { HOME_QUERY } from '../../web/src/lib/server/home.ts';
import { IMPORT_KIND_QUERY } from '../../web/src/lib/server/importKinds.ts';
import { IMPORT_QUERY, IMPORTS_QUERY, WITHDRAW_MUTATION } from '../../web/src/lib/server/imports.ts';
import { METHOD_QUERY } from '../../web/src/lib/server/method.ts';
import { PLAN_OCCUPATIONS_QUERY, PLAN_QUERY } from '../../web/src/lib/server/plan.ts';
import { COMPARE_QUERY, SCENARIOS_QUERY, WHAT_IF_QUERY } from '../../web/src/lib/server/planScenarios.ts';
import {
  DECISIONS_QUERY,
  JOB_QUERY,
  PLAN_PROGRAMME_QUERY,
  PLAN_WORK_QUERY,
  PLANS_QUERY,
} from '../../web/src/lib/server/planWork.ts';
import { SECTOR_QUERY } from '../../web/src/lib/server/sector.ts';
import { EDITION_QUERY, PUBLICATION_QUERY } from '../../web/src/lib/server/shell.ts';
import { OCCUPATION_QUERY, SPECIALTY_QUERY } from '../../web/src/lib/server/specialty.ts';
import { SPECIALTY_LIST_QUERY } from '../../web/src/lib/server/specialtyList.ts';

import {
  FIND_OCCUPATIONS_QUERY,
  SETTLE_TITLE_MUTATION,
  TITLES_QUERY,
  UNDO_TITLE_MUTATION,
} from '../../web/src/lib/server/titles.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

const DOCUMENTS = {
  home: HOME_QUERY,
  sector: SECTOR_QUERY,
  specialties: SPECIALTY_LIST_QUERY,
  specialty: SPECIALTY_QUERY,
  occupations: OCCUPATION_QUERY,
  plan: PLAN_QUERY,
  planOccupations: PLAN_OCCUPATIONS_QUERY,
  plans: PLANS_QUERY,
  planWork: PLAN_WORK_QUERY,
  planProgramme: PLAN_PROGRAMME_QUERY,
  planWhatIf: WHAT_IF_QUERY,
  planScenarios: SCENARIOS_QUERY,
  planCompare: COMPARE_QUERY,
  planDecisions: DECISIONS_QUERY,
  planJob: JOB_QUERY,
  method: METHOD_QUERY,
  accuracy: ACCURACY_QUERY,
  imports: IMPORTS_QUERY,
  importKind: IMPORT_KIND_QUERY,
  import: IMPORT_QUERY,
  withdraw: WITHDRAW_MUTATION,
  titles: TITLES_QUERY,
  findOccupations: FIND_OCCUPATIONS_QUERY,
  settleTitle: SETTLE_TITLE_MUTATION,
  undoTitle: UNDO_TITLE_MUTATION,
  edition: EDITION_QUERY,
  publication: PUBLICATION_QUERY,
};

describe('documents of the pages', () => {
  it.each(Object.entries(DOCUMENTS))('%s is a question the committed schema can answer', (_, document) => {
    expect(validate(schema, parse(document)).map((error) => error.message)).toEqual([]);
  });
});
