import type { Delivery, ExpectedKind } from '../domain/import/completeness/types.ts';
import type { Sql } from './sql.ts';

/** Where the sender and the period of a kind's facts stand. Outcomes know schools by their number in `code`. */
const COLUMNS: Readonly<Record<ExpectedKind, { from: string; sender: string; period: string }>> = {
  market: { from: 'market_fact f', sender: 'f.region', period: 'f.period' },
  outcomes: {
    from: 'outcome_fact f join code c on c.id = f.school',
    sender: 'c.code',
    period: 'cast(f.cohort as text)',
  },
  'outcome-returns': { from: 'outcome_return_fact f', sender: 'f.school', period: 'f.cohort' },
  enrolment: { from: 'enrolment_fact f', sender: 'f.school', period: 'f.entry_year' },
  // what is expected of a year to come is not yet its figure
  'intake-pool': {
    from: '(select * from intake_pool_fact where leavers is not null) f',
    sender: 'f.region',
    period: 'f.year',
  },
  programmes: { from: 'programme f', sender: 'f.school', period: 'null' },
};

interface Part {
  batch: number;
  sender: string;
  period: string | null;
  rows: number;
  importedAt: string;
}

/**
 * Who handed in what, from the facts of the given batches. Facts of a committed batch never change, so each batch is
 * counted once as long as the returned function is kept.
 */
export function createDeliveries(
  sql: Sql,
): (kind: ExpectedKind, batches: readonly number[]) => Promise<Delivery[]> {
  const counted = new Map<number, Part[]>();
  return async (kind, batches) => {
    const fresh = batches.filter((batch) => !counted.has(batch));
    if (fresh.length > 0) {
      const parts = await countParts(sql, kind, fresh);
      const byBatch = Map.groupBy(parts, (part) => part.batch);
      for (const batch of fresh) counted.set(batch, byBatch.get(batch) ?? []);
    }
    const parts = batches.flatMap((batch) => counted.get(batch) ?? []);
    return [...Map.groupBy(parts, (part) => `${part.sender}|${part.period}`).values()].map(together);
  };
}

function countParts(sql: Sql, kind: ExpectedKind, batches: readonly number[]): Promise<Part[]> {
  const { from, sender, period } = COLUMNS[kind];
  return sql.all<Part>(
    `select f.batch_id as batch, ${sender} as sender, ${period} as period, cast(count(*) as integer) as "rows",
      min(b.imported_at) as "importedAt"
      from ${from} join batch b on b.id = f.batch_id
      where f.batch_id in (${batches.map(() => '?').join(', ')}) group by 1, 2, 3`,
    batches,
  );
}

function together(parts: Part[]): Delivery {
  const [{ sender, period }] = parts as [Part];
  return {
    sender,
    period,
    rows: parts.reduce((sum, part) => sum + part.rows, 0),
    importedAt: parts.map((part) => part.importedAt).sort()[0] as string,
    batch: String(Math.max(...parts.map((part) => part.batch))),
  };
}
