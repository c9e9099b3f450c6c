import { describe, expect, it } from 'vitest';
import { attackerRanges, isProtected } from '../../../server/domain/disclosure/attackerRanges.ts';
import {
  emptyCell,
  joinCells,
  type KeyedCount,
  perturbedCount,
  recordKey,
} from '../../../server/domain/disclosure/cellKey.ts';
import {
  countRecords,
  isSparse,
  type PersonRecord,
  type PersonRecords,
} from '../../../server/domain/disclosure/crossTable.ts';
import type { LinkedCell, TableLine } from '../../../server/domain/disclosure/linkedTable.ts';
import { lineOf } from '../../../server/domain/disclosure/linkedTable.ts';
import { perturbationTable } from '../../../server/domain/disclosure/perturbationTable.ts';
import type { RecordTable, ShownVersion } from '../../../server/domain/disclosure/recordTable.ts';
import { sensitiveReturn, sensitiveSum } from '../../../server/domain/disclosure/sensitivity.ts';
import { suppressCells } from '../../../server/domain/disclosure/suppressCells.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { supplyDemandTable } from '../../../server/domain/publication/supplyDemandTable.ts';
import { directSolver } from '../../solver/directSolver.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';
import { demoDigest } from './digest.ts';
import { demonstrationGraduates, studyGraduates } from './graduates.ts';
import {
  changedCells,
  matching,
  nextVersion,
  type Printed,
  printedTables,
  readOff,
  shownRows,
} from './versionAttack.ts';

const noise = perturbationTable();
const table = (name: string): RecordTable => ({
  name,
  by: [name, 'outcome'],
  unit: [name],
  within: ['city'],
});
const CITY: RecordTable = { name: 'city', by: ['outcome'], unit: [], within: [] };
const BY = ['school', 'specialty', 'county'].map(table);
const TABLES = [CITY, ...BY];

/** The records with the outcome of some of them corrected. */
function corrected(
  records: PersonRecords,
  ids: readonly string[],
  random: () => number,
): Map<string, PersonRecord> {
  const after = new Map(records);
  for (const id of ids) {
    const old = records.get(id) as PersonRecord;
    const outcome = `O${(Number(old.outcome?.slice(1)) + 1 + Math.floor(7 * random())) % 8}`;
    after.set(id, { ...old, outcome });
  }
  return after;
}

/** `count` ids, each as likely. */
function drawn(ids: readonly string[], count: number, random: () => number): string[] {
  const left = [...ids];
  return Array.from({ length: Math.min(count, ids.length) }, () => {
    const at = Math.floor(random() * left.length);
    return left.splice(at, 1)[0] as string;
  });
}

/** Ids that a corrected file is about: a few from everywhere, a school that sends its own anew, or both; or many moves. */
function batchOf(records: PersonRecords, kind: number, random: () => number): string[] {
  const ids = [...records.keys()];
  const school = `D${Math.floor(20 * random())}`;
  const own = ids.filter((id) => records.get(id)?.school === school);
  const [inSchool, everywhere] = [
    [0, 1],
    [0, 1 + Math.floor(4 * random())],
    [8 + Math.floor(30 * random()), 0],
    [10 + Math.floor(30 * random()), 1 + Math.floor(12 * random())],
    [0, 10 + Math.floor(200 * random())],
    [9 + Math.floor(3 * random()), 1],
  ][kind % 6] as [number, number];
  return [...new Set([...drawn(own, inSchool, random), ...drawn(ids, everywhere, random)])];
}

describe('the difference of versions', () => {
  const records = studyGraduates(8);
  const random = randomSource(88);
  const first = nextVersion([], records, TABLES);
  const printedOf = (version: ShownVersion, versions: readonly ShownVersion[]) =>
    printedTables(version, versions, TABLES, demoDigest);
  const before = printedOf(first, []);
  const isOf = (read: PersonRecord | null, of: readonly (PersonRecord | undefined)[]) =>
    read !== null && of.some((one) => BY.every(({ name }) => read[name] === one?.[name]));

  it('tells who was corrected where nothing is held back', () => {
    const tries = drawn([...records.keys()], 100, random).map((id) => {
      const after = nextVersion([], corrected(records, [id], random), TABLES);
      return isOf(readOff(changedCells(before, printedOf(after, [])), BY), [records.get(id)]);
    });
    // the study read off 87 %
    expect(tries.filter(Boolean).length / tries.length).toBeGreaterThan(0.75);
  });

  it('tells nobody of three versions, whichever two are laid side by side', () => {
    const found = { triples: 0, pairs: 0, read: 0, listed: 0, corrections: 0, few: 0 };
    for (let triple = 0; triple < 150; triple++) {
      const versions: ShownVersion[] = [first];
      const printed = [before];
      const changed: Set<string>[] = [];
      for (const kind of [triple, Math.floor(triple / 6)]) {
        const last = versions.at(-1) as ShownVersion;
        const now = corrected(last.records, batchOf(last.records, kind, random), random);
        // some take a correction back
        if (triple % 5 === 4)
          for (const id of [...(changed[0] ?? [])].slice(1)) now.set(id, records.get(id) as PersonRecord);
        changed.push(new Set([...now.keys()].filter((id) => now.get(id) !== last.records.get(id))));
        const next = nextVersion(versions, now, TABLES);
        printed.push(printedOf(next, versions));
        versions.push(next);
      }
      found.triples++;
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const differs = changedCells(printed[a] as Printed, printed[b] as Printed);
        const corrections = [...records.keys()].filter(
          (id) => versions[a]?.records.get(id) !== versions[b]?.records.get(id),
        );
        found.pairs++;
        const read = readOff(differs, BY);
        const subjects = corrections.flatMap((id) => [records.get(id)]);
        if (corrections.length < 10 && isOf(read, subjects)) found.read++;
        found.corrections += corrections.length;
        if ([...differs.values()].every((cells) => cells.size === 0)) continue;
        found.listed++;
        const all = versions.map((version) => version.records);
        if (matching(differs, TABLES, all).length < 10) found.few += corrections.length;
      }
    }
    expect(found.triples).toBe(150);
    expect(found.read).toBe(0);
    expect(found.listed).toBeGreaterThan(120);
    expect(found.few / found.corrections).toBeLessThanOrEqual(0.01);
  });

  it('has no row that differs from what it ever was, nor a total from its parts, in fewer than ten', () => {
    const differ = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
      [...new Set([...a.keys(), ...b.keys()])].filter((id) => a.get(id) !== b.get(id)).length;
    const counts: number[] = [];
    for (let triple = 0; triple < 120; triple++) {
      const versions: ShownVersion[] = [first];
      for (const kind of [triple, Math.floor(triple / 6) + 3]) {
        const last = versions.at(-1) as ShownVersion;
        const now = corrected(last.records, batchOf(last.records, kind, random), random);
        // some change the specialty that they are counted in
        for (const [i, id] of batchOf(now, kind + 2, random).entries())
          if (i % 3 === 0)
            now.set(id, { ...(now.get(id) as PersonRecord), specialty: `S${Math.floor(60 * random())}` });
        versions.push(nextVersion(versions, now, TABLES));
      }
      const seen = versions.map((version) =>
        TABLES.map((one) => {
          const rows = shownRows(version, versions, one);
          const outcomes = (of: readonly [string, PersonRecord][]) =>
            new Map(of.map(([id, record]) => [id, record.outcome as string]));
          const all = [...rows.values()].flat();
          const twice = new Map<string, string>();
          for (const [id, record] of all) twice.set(id, `${twice.get(id) ?? ''}${record.outcome}`);
          return { rows: new Map([...rows].map(([row, of]) => [row, outcomes(of)])), union: twice };
        }),
      );
      for (const [a, one] of seen.entries())
        for (const [b, other] of seen.entries())
          TABLES.forEach((_, i) => {
            const [x, y] = [one[i], other[i]];
            if (b > a)
              for (const row of new Set([...(x?.rows.keys() ?? []), ...(y?.rows.keys() ?? [])]))
                counts.push(differ(x?.rows.get(row) ?? new Map(), y?.rows.get(row) ?? new Map()));
            // a total beside all of its parts, and parts beside parts
            TABLES.forEach((_, j) => {
              counts.push(differ(x?.union ?? new Map(), other[j]?.union ?? new Map()));
            });
          });
    }
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(500);
    expect(counts.filter((count) => count > 0 && count < 10)).toEqual([]);
  });

  it('is found in time, of 3,000 records in four versions', () => {
    const versions: ShownVersion[] = [first];
    for (let kind = 0; kind < 3; kind++) {
      const last = versions.at(-1) as ShownVersion;
      const now = corrected(last.records, batchOf(last.records, 3 + kind, random), random);
      versions.push(nextVersion(versions, now, TABLES));
    }
    const now = corrected(first.records, batchOf(first.records, 4, random), random);
    const begun = performance.now();
    nextVersion(versions, now, TABLES);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('the same graduates in many tables', async () => {
  const graduates = await demonstrationGraduates();
  const by = (...attributes: string[]) => countRecords(graduates, attributes, demoDigest);

  it('have one count, under every heading and in every release, so that nothing is left to average', () => {
    const cohorts = [...new Set([...graduates.values()].map(({ cohort }) => cohort as string))].sort();
    const earlier = new Map([...graduates].filter(([, { cohort }]) => cohort !== cohorts.at(-1)));
    const [then, now] = [earlier, graduates].map((records) =>
      countRecords(records, ['cohort', 'specialty', 'outcome'], demoDigest),
    );
    expect(then?.size).toBeGreaterThan(300);
    for (const [cell, keyed] of then ?? []) expect(now?.get(cell)).toEqual(keyed);
    // and a cell that a further heading does not divide is the same cell
    const [coarse, fine] = [by('specialty', 'outcome'), by('specialty', 'school', 'outcome')];
    const parts = Map.groupBy(fine, ([cell]) => JSON.stringify([JSON.parse(cell)[0], JSON.parse(cell)[2]]));
    const whole = [...parts].filter(([, cells]) => cells.length === 1);
    expect(whole.length).toBeGreaterThan(100);
    for (const [cell, [only]] of whole)
      expect(perturbedCount(only?.[1] as KeyedCount, noise)).toBe(
        perturbedCount(coarse.get(cell) as KeyedCount, noise),
      );
  });

  it('cannot be worked out by adding up the tables that divide them otherwise', () => {
    const target = ['specialty', 'outcome', 'cohort'];
    const divided = ['county', 'occupation', 'school']
      .map((heading) => [...target, heading])
      .filter((attributes) => !isSparse(by(...attributes).values()));
    const tables = [target, ...divided].map((attributes) => {
      const parts = Map.groupBy(by(...attributes), ([cell]) =>
        JSON.stringify(JSON.parse(cell).slice(0, target.length)),
      );
      return new Map(
        [...parts].map(([cell, cells]) => [cell, cells.map(([, keyed]) => perturbedCount(keyed, noise))]),
      );
    });
    const truth = [...by(...target)].filter(([, { count }]) => count < 10);
    const errors = truth.map(([cell, { count }]) => {
      // the mean that errs least: each sum by the number of cells whose noise is in it
      const sums = tables.map((one) => one.get(cell) ?? []);
      const weight = sums.reduce((sum, parts) => sum + 1 / Math.max(1, parts.length), 0);
      const estimate = sums.reduce(
        (sum, parts) => sum + parts.reduce((so, part) => so + part, 0) / Math.max(1, parts.length),
        0,
      );
      return Math.abs(estimate / weight - count);
    });
    expect(divided.length).toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(300);
    // a graduate more or less does not show: the estimate is off by one or more as often as not
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)).toBeGreaterThan(1);
    expect(errors.filter((error) => error < 0.5).length / errors.length).toBeLessThan(0.5);
  });

  it('cannot be worked out as pooled cohorts less each of the others', () => {
    const cohorts = [...new Set([...graduates.values()].map(({ cohort }) => cohort as string))]
      .sort()
      .slice(-3);
    const of = (years: readonly string[]) =>
      countRecords(
        new Map([...graduates].filter(([, { cohort }]) => years.includes(cohort as string))),
        ['specialty', 'outcome'],
        demoDigest,
      );
    const [pooled, ...each] = [of(cohorts), ...cohorts.map((cohort) => of([cohort]))] as [
      ReturnType<typeof of>,
    ];
    const printed = (cells: ReturnType<typeof of> | undefined, cell: string) =>
      perturbedCount(cells?.get(cell) ?? emptyCell(), noise);
    const [first, second, last] = each as ReturnType<typeof of>[];
    const errors = [...(last ?? [])]
      .filter(([cell, { count }]) => count < 10 && (first?.has(cell) || second?.has(cell)))
      .map(
        ([cell, { count }]) => printed(pooled, cell) - printed(first, cell) - printed(second, cell) - count,
      );
    expect(errors.length).toBeGreaterThan(50);
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length)).toBeGreaterThan(2);
    expect(errors.filter((error) => error === 0).length / errors.length).toBeLessThan(0.35);
  });
});

describe('a small school', () => {
  it('of four graduates does not tell what became of them, although it tells that they are four', () => {
    const random = randomSource(4);
    const trials = 300;
    let right = 0;
    let certain = 0;
    for (let trial = 0; trial < trials; trial++) {
      const ids = Array.from({ length: 4 }, (_, i) => `small ${trial} ${i}`);
      const outcomes = ids.map(() => Math.floor(3 * random()));
      const cells = [0, 1, 2].map((outcome) =>
        ids
          .filter((_, i) => outcomes[i] === outcome)
          .map((id) => ({ count: 1, key: recordKey(demoDigest(id)) }))
          .reduce(joinCells, emptyCell()),
      );
      const posterior = compositions(
        cells.map((cell) => perturbedCount(cell, noise)),
        4,
      );
      const sum = posterior.reduce((so, { weight }) => so + weight, 0);
      const best = posterior.reduce((a, b) => (b.weight > a.weight ? b : a));
      if (best.weight / sum > 0.9) certain++;
      if (best.counts.every((count, i) => count === cells[i]?.count)) right++;
    }
    expect(certain).toBe(0);
    expect(right / trials).toBeLessThan(0.5);
  });
});

/** Every way to divide so many graduates over the cells, weighted by how likely it is printed as it is. */
function compositions(printed: readonly number[], total: number) {
  const likelihood = (count: number, at: number) => {
    const row = noise[Math.min(count, noise.length - 1)];
    return row?.probabilities[row.noise.indexOf((printed[at] ?? 0) - count)] ?? 0;
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const all: { counts: number[]; weight: number }[] = [];
  for (let a = 0; a <= total; a++)
    for (let b = 0; a + b <= total; b++) {
      const counts = [a, b, total - a - b];
      const ways = factorial(total) / counts.reduce((product, n) => product * factorial(n), 1);
      const weight = counts.reduce((product, count, i) => product * likelihood(count, i), ways);
      if (weight > 0) all.push({ counts, weight });
    }
  return all;
}

describe('employers', async () => {
  it('cannot work out the largest of a published sum to within 15 %, whichever of them asks', () => {
    const random = randomSource(15);
    let told = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const contributions = Array.from(
        { length: 1 + Math.floor(7 * random()) },
        () => 1 + Math.floor(200 * random() ** 4),
      );
      if (sensitiveSum(contributions)) continue;
      told++;
      const [first = 0, ...others] = contributions.sort((a, b) => b - a);
      const total = contributions.reduce((sum, one) => sum + one, 0);
      for (const own of others) expect((total - own) / first).toBeGreaterThanOrEqual(1.15);
    }
    expect(told).toBeGreaterThan(300);
  });

  it('that are few stay hidden in the market of the demonstration city, sectors and occupations side by side', async () => {
    const { city } = await demonstrationFacts();
    const solver = await directSolver();
    const [occupations, sectors] = (['occupation', 'sector'] as const).map((groupBy) =>
      supplyDemandTable(city, groupBy, '2026Q3'),
    );
    const rows =
      occupations?.rows.map(({ key, vacancies, employers }) => ({
        code: key.occupation as string,
        value: vacancies ?? 0,
        employers,
      })) ?? [];
    const cells: LinkedCell[] = [
      ...rows.map(({ code, value, employers }) => ({
        id: code,
        value,
        sensitive: sensitiveReturn(value, employers),
      })),
      ...(sectors?.rows ?? []).map(({ key, vacancies }) => ({
        id: `sector ${key.sector}`,
        value: vacancies ?? 0,
        sensitive: null,
      })),
      { id: 'city', value: occupations?.total.vacancies ?? 0, sensitive: null, open: true },
    ];
    const lines: TableLine[] = [
      lineOf(
        'city',
        rows.map(({ code }) => code),
      ),
      lineOf(
        'city',
        (sectors?.rows ?? []).map(({ key }) => `sector ${key.sector}`),
      ),
      ...(sectors?.rows ?? []).map(({ key }) => ({
        total: `sector ${key.sector}`,
        parts: rows.flatMap(({ code }) =>
          city.index
            .sectorsOfOccupation(code)
            .filter((share) => share.code === key.sector)
            .map(({ weight }) => ({ id: code, weight })),
        ),
        // made whole by largest remainder
        slack: 1,
      })),
    ];
    const { primary, secondary, exposed } = await suppressCells({ cells, lines }, solver);
    const few = rows.filter(({ value, employers }) => value > 0 && employers !== null && employers < 3);
    expect([...primary].sort()).toEqual(few.map(({ code }) => code).sort());
    expect(few.length).toBeGreaterThan(5);
    expect(exposed).toEqual([]);
    const ranges = await attackerRanges(
      { cells, lines },
      new Set([...primary, ...secondary]),
      solver,
      primary,
    );
    for (const cell of cells) {
      const range = ranges.get(cell.id);
      if (range) expect(isProtected(cell, range)).toBe(true);
    }
    // the sectors and nine occupations in ten are told
    expect([...secondary].filter((id) => id.startsWith('sector'))).toEqual([]);
    expect(primary.size + secondary.size).toBeLessThan(rows.length / 4);
  });
});
