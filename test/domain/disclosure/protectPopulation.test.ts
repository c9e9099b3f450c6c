import { describe, expect, it } from 'vitest';
import { personId } from '../../../server/domain/disclosure/graduateRecords.ts';
import { protectTables } from '../../../server/domain/disclosure/protectTables.ts';
import { OUTCOMES } from '../../../server/domain/facts/outcome.ts';
import { type OutcomeRow, TOTAL } from '../../../server/domain/facts/rows.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { destinationOf } from '../../../server/domain/publication/flowRows.ts';
import type { FlowRow, PublicationTables } from '../../../server/domain/publication/types.ts';
import { demonstrationInput, noTables } from './demonstrationRelease.ts';
import { digestUnder } from './digest.ts';

const input = await demonstrationInput();
const REGIONS = ['220581', '220100', '310000'];
const specialties = input.index.edition.specialties.slice(0, 60).map(({ code }) => code);

/** Graduates of ten years, of whom a specialty has some 150 each. */
function population(seed: number, size: number): OutcomeRow[] {
  const random = randomSource(seed);
  const below = (n: number) => Math.floor(random() * n);
  const answer = () => (random() < 0.3 ? null : random() < 0.7);
  return Array.from({ length: size }, (_, i) => ({
    studentKey: `p${i}`,
    school: `S${below(20)}`,
    specialty: specialties[below(specialties.length)] as string,
    cohort: String(2016 + below(10)),
    outcome: OUTCOMES[Math.floor(8 * random() ** 1.5)] ?? 'contract',
    region: random() < 0.05 ? null : (REGIONS[Math.floor(3 * random() ** 2)] ?? null),
    occupation: null,
    pay: null,
    matched: answer(),
    contract: answer(),
    insured: answer(),
    status6: null,
    status12: null,
    satisfaction: null,
  }));
}

/** Flows as they are counted, and the records of each. */
function flowsOf(graduates: readonly OutcomeRow[]) {
  const rows = new Map<string, FlowRow>();
  const persons = new Map<string, string[]>();
  for (const one of graduates) {
    const place = destinationOf(input.index, one.outcome, one.region ?? '', one.cohort);
    for (const specialty of [TOTAL, one.specialty]) {
      const name = nameOf({
        key: { cohort: one.cohort, specialty },
        outcome: one.outcome,
        place,
        graduates: 0,
      });
      const row = rows.get(name) ?? {
        key: { cohort: one.cohort, specialty },
        outcome: one.outcome,
        place,
        graduates: 0,
      };
      row.graduates++;
      rows.set(name, row);
      const of = persons.get(name) ?? [];
      persons.set(name, of);
      of.push(personId(one));
    }
  }
  return { rows: [...rows.values()], persons };
}

const nameOf = ({ key, outcome, place }: FlowRow) => [key.cohort, key.specialty, outcome, place].join(' ');

async function released(graduates: readonly OutcomeRow[], secret: string, former: PublicationTables[] = []) {
  const tables = { ...noTables(), flows: flowsOf(graduates).rows };
  return protectTables({
    ...input,
    tables,
    graduates,
    digest: digestUnder(secret),
    former: former.map((one, i) => ({ id: `v${i}`, tables: one, kept: [] })),
  });
}

describe('a generated population, through the making of a release', async () => {
  const graduates = population(7, 90_000);
  const { rows, persons } = flowsOf(graduates);
  const made = await released(graduates, 'demo-secret');
  const printed = new Map(made.tables.flows.map((row) => [nameOf(row), row.graduates]));

  it('has no perturbed one or two, noise of mean 0 and variance 3, and no row of nobody', () => {
    const counts = rows.map((row) => ({ count: row.graduates, printed: printed.get(nameOf(row)) ?? 0 }));
    expect(counts.length).toBeGreaterThan(7000);
    expect(counts.filter((one) => one.printed === 1 || one.printed === 2 || one.printed < 0)).toEqual([]);
    expect(made.tables.flows.filter((row) => row.graduates === 0)).toEqual([]);
    const noise = counts.map((one) => one.printed - one.count);
    const mean = noise.reduce((sum, d) => sum + d, 0) / noise.length;
    const variance = noise.reduce((sum, d) => sum + (d - mean) ** 2, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 3)).toBeLessThan(0.1);
    expect(made.audit.utility?.d1).toBeLessThan(1.6);
    expect(made.audit.broken).toEqual([]);
  });

  it('prints the same cells alike in every table and release, and under another secret otherwise', async () => {
    const earlier = await released(
      graduates.filter(({ cohort }) => cohort < '2025'),
      'demo-secret',
    );
    const then = earlier.tables.flows;
    expect(then.length).toBeGreaterThan(5000);
    expect(then.filter((row) => printed.get(nameOf(row)) !== row.graduates)).toEqual([]);
    // a specialty that alone has an outcome and a place is the city's cell under another heading
    const bySet = Map.groupBy(rows, (row) => (persons.get(nameOf(row)) ?? []).toSorted().join());
    for (const same of bySet.values())
      expect(new Set(same.map((row) => printed.get(nameOf(row)) ?? 0)).size).toBe(1);
    const other = await released(graduates.slice(0, 20_000), 'other-secret');
    const own = await released(graduates.slice(0, 20_000), 'demo-secret');
    const before = new Map(own.tables.flows.map((row) => [nameOf(row), row.graduates]));
    const changed = other.tables.flows.filter((row) => before.get(nameOf(row)) !== row.graduates);
    expect(changed.length).toBeGreaterThan(other.tables.flows.length / 2);
  });

  it('cannot be averaged over the specialties: their sum is off the city by the noise of all of them', () => {
    const cells = Map.groupBy(
      made.tables.flows.filter(({ key }) => key.specialty !== TOTAL),
      ({ key, outcome, place }) => [key.cohort, TOTAL, outcome, place].join(' '),
    );
    const errors = [...cells].map(([name, of]) => {
      const truth = (persons.get(name) ?? []).length;
      return of.reduce((sum, row) => sum + row.graduates, 0) - truth;
    });
    expect(errors.length).toBeGreaterThan(50);
    expect(Math.sqrt(errors.reduce((sum, one) => sum + one ** 2, 0) / errors.length)).toBeGreaterThan(5);
  });
});

describe('a city', () => {
  it('without a row, without a graduate or with one comes out', async () => {
    const none = await protectTables({ ...input, tables: noTables(), graduates: [] });
    expect(none.audit).toMatchObject({ broken: [], utility: null, cells: { told: 0, withheld: {} } });
    expect(none.tables).toEqual(noTables());
    const [only] = population(1, 1) as [OutcomeRow];
    const one = await released([only], 'demo-secret');
    // most cells are of one: the table is sparse, and is left out
    expect(one.tables.flows).toEqual([]);
    expect(one.kept.map(({ cohort, records }) => [cohort, records.length])).toEqual([[only.cohort, 1]]);
  });
});
