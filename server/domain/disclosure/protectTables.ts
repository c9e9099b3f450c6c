import type { PublicationTables } from '../publication/types.ts';
import { attacksThatSucceed, countFigures, coverageOf, utilityOf } from './auditRelease.ts';
import type { PersonRecords } from './crossTable.ts';
import { cohortsOnlyBefore, graduateRecords, recordTables } from './graduateRecords.ts';
import { type CohortHeld, heldRows, keptRecords, rowName, withHeldRows } from './heldRows.ts';
import { createPrinter } from './keyedRecords.ts';
import { perturbationTable } from './perturbationTable.ts';
import { perturbedHires, protectCorrelation, protectFlows, protectOccupations } from './protectCross.ts';
import { protectDemand } from './protectDemand.ts';
import type { DisclosureAudit, ProtectedRelease, ProtectionInput } from './protection.ts';
import { protectMarket } from './protectMarket.ts';
import { protectModels } from './protectModels.ts';
import { protectPlacement } from './protectPlacement.ts';
import { toldBefore } from './toldBefore.ts';

export type {
  DisclosureAudit,
  FormerVersion,
  KeptRecords,
  ProtectedRelease,
  ProtectionInput,
} from './protection.ts';

/** Protects every table of a publication by the matrix, and checks what comes out. @see method §8 */
export async function protectTables(input: ProtectionInput): Promise<ProtectedRelease> {
  const { tables, graduates, schools, programmes, index, former, solver } = input;
  const cohorts = graduateRecords(graduates, schools, index);
  const shown = former.map((one) => one.tables);
  const printer = createPrinter(input.digest, perturbationTable());
  const shares = {
    sectors: index.sectorsOfOccupation,
    specialties: input.specialtyShares ?? null,
  };
  const market = await protectMarket(tables, index, shares, shown, solver);
  const told = toldBefore(shown);
  const placement = await protectPlacement({
    tables,
    graduates,
    onlyBefore: cohortsOnlyBefore(former, cohorts),
    schools,
    index,
    told,
    solver,
  });
  const demand = await protectDemand(tables, index, input.demand ?? [], shown, solver);
  const recordsOf = (cohort: string) => cohorts.get(cohort) ?? new Map();
  const byCohort = Map.groupBy(tables.flows, ({ key }) => key.cohort ?? '');
  const crossed = {
    'placement/occupation': tables['placement/occupation'].map((table) => ({
      ...protectOccupations(table, recordsOf(table.cohort), printer),
      total:
        placement.tables['placement/city'].find(({ cohort }) => cohort === table.cohort)?.total ??
        table.total,
    })),
    flows: [...byCohort].flatMap(([cohort, rows]) => protectFlows(rows, recordsOf(cohort), printer)),
    'placement-correlations': tables['placement-correlations'].map((row) =>
      protectCorrelation(row, recordsOf(row.cohort), printer),
    ),
  };
  const models = protectModels(tables, {
    hidden: market.hidden,
    market: market.tables,
    placement: placement.tables,
    hires: perturbedHires(cohorts, printer),
    cohorts,
    printer,
  });
  const records = recordTables(index);
  const held = heldRows(former, cohorts, records);
  const made: PublicationTables = withHeldRows(
    { ...tables, ...market.tables, ...placement.tables, ...demand.tables, ...crossed, ...models },
    held,
    former,
  );
  const audited = { tables: made, printed: printer.printed, held, cohorts, former, recordTables: records };
  return {
    tables: made,
    audit: {
      cells: countFigures(made),
      suppression: {
        primary: market.primary + placement.primary + demand.primary,
        secondary: market.secondary + placement.secondary + demand.secondary,
        narrowest: market.narrowest,
      },
      waiting: held.flatMap((one) => waitingRows(one, tables)),
      coverage: coverageOf(made['placement/programme'].at(-1), programmes, pairSizes(cohorts)),
      utility: utilityOf(printer.printed),
      broken: attacksThatSucceed(audited),
    },
    kept: keptRecords(cohorts, held),
  };
}

/** Rows that wait, by the names that the bureau knows them by. */
function waitingRows({ cohort, waiting }: CohortHeld, tables: PublicationTables): DisclosureAudit['waiting'] {
  return waiting.map(({ table, row, reason, records }) => {
    const name = table.startsWith('flows') ? 'placement/specialty' : (table as 'placement/city');
    const of = tables[name].find((one) => one.cohort === cohort);
    const named =
      of?.rows.find((one) => rowName(name, one) === row) ?? (row === '[]' ? of?.total : undefined);
    const codes = (JSON.parse(row) as string[]).join(' · ');
    return {
      table,
      row: [cohort, codes].join(' '),
      nameZh: named?.nameZh ?? codes,
      nameEn: named?.nameEn ?? codes,
      reason,
      records: records.length,
    };
  });
}

function pairSizes(cohorts: ReadonlyMap<string, PersonRecords>): Map<string, Map<string, number>> {
  const sizes = new Map<string, Map<string, number>>();
  for (const [cohort, records] of [...cohorts].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const { school, specialty } of records.values()) {
      const of = sizes.get(`${school} ${specialty}`) ?? new Map<string, number>();
      sizes.set(`${school} ${specialty}`, of);
      of.set(cohort, (of.get(cohort) ?? 0) + 1);
    }
  return sizes;
}
