import { normaliseName } from '../../domain/edition/normaliseName.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { CheckContext } from '../../domain/import/createRowChecker.ts';
import { suggestCode } from '../../domain/import/suggestCode.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { type School, SchoolSchema } from '../entities/school.ts';
import type { Store } from '../openStore.ts';
import { tableOf } from '../tableOf.ts';
import { loadTitleChoices } from '../titles/titleChoices.ts';
import { titleClassifierOf } from '../titles/titleClassifierOf.ts';
import { loadKnownFacts } from './loadKnownFacts.ts';

type SchoolName = Pick<School, 'code' | 'nameZh' | 'nameEn'>;
const schoolTable = tableOf(SchoolSchema);

const LISTS = {
  occupation: 'occupations',
  specialty: 'specialties',
  specialty_group: 'specialtyGroups',
  sector: 'sectors',
} as const;

/** A suggestion costs a walk over a list: no more than this many are looked for in one file. */
const MOST_SUGGESTIONS = 50;

/** What the rows of a file are checked against: the edition, the schools known, what is already stored. */
export async function checkContext(
  store: Store,
  kind: ImportKind,
  dataKind: DataKind,
): Promise<Omit<CheckContext, 'replaces'>> {
  const { index, sql } = store;
  const { settings } = index.edition;
  const schools = await sql.all<SchoolName>(
    `select distinct ${schoolTable.fields(['code', 'nameZh', 'nameEn'])} from school
      where batch_id in (select id from batch where state = 'committed') order by code`,
  );
  const schoolCodes = new Map<string, string>();
  for (const { code, nameZh, nameEn } of schools)
    for (const name of [nameEn, nameZh, code]) if (name) schoolCodes.set(normaliseName(name), code);
  const periods = await sql.all<{ region: string; period: string }>(
    `select distinct region, period from market_fact
      where batch_id in (select id from batch where state = 'committed' and data_kind = ?)`,
    [dataKind],
  );
  const periodsOf = Map.groupBy(periods, (row) => row.region);
  const lists = {
    specialty: index.edition.specialties,
    occupation: index.edition.occupations,
    region: index.edition.regions,
    sector: index.edition.sectors,
    school: schools,
  };
  const industries = new Map(
    index.edition.industries.flatMap(({ code, nameZh }) => [
      [normaliseName(nameZh), code],
      [normaliseName(code), code],
    ]),
  );
  const choices = await loadTitleChoices(sql);
  const suggested = new Map<string, { code: string; nameZh: string } | null>();
  return {
    resolve: (list, text) =>
      index.resolve(list, text) ??
      (list === 'school' ? (schoolCodes.get(normaliseName(text)) ?? null) : null),
    suggest(list, text) {
      const key = `${list}|${text}`;
      if (!suggested.has(key) && suggested.size < MOST_SUGGESTIONS)
        suggested.set(key, suggestCode(text, lists[list as keyof typeof lists] ?? []));
      return suggested.get(key) ?? null;
    },
    ancestors(occupation) {
      const above: string[] = [];
      for (
        let parent = index.occupations.get(occupation)?.parent;
        parent && !above.includes(parent);
        parent = index.occupations.get(parent)?.parent
      )
        above.push(parent);
      return above;
    },
    storedPeriods: (region) => periodsOf.get(region)?.map((row) => row.period) ?? [],
    // next year's intake is planned this year; what a generator makes depends on no clock
    latestYear: dataKind === 'demonstration' ? null : new Date().getUTCFullYear() + 1,
    codeOf: (list, text) => {
      if (list === 'industry') return industries.get(normaliseName(text)) ?? null;
      // a retired code is still known: what was mapped to it before keeps it
      if (index[LISTS[list]].has(text)) return text;
      return list === 'specialty_group' ? null : index.resolve(list, text);
    },
    industryOf: (text) => industries.get(normaliseName(text)) ?? null,
    titleClassifier: () => titleClassifierOf(index, choices),
    known: await loadKnownFacts(sql, kind, dataKind),
    lengthOf: (specialty) => index.specialties.get(specialty)?.length ?? null,
    checks: settings.import.checks,
    salary: settings.quality.goalposts.salary,
    payLow: settings.import.payLow,
    payHigh: settings.import.payHigh,
    maxProblems: settings.import.maxProblems,
  };
}
