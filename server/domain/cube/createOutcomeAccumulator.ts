// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets

import { ANSWER_PATTERNS, packAnswers } from '../facts/answers.ts';
import type { DataKind } from '../facts/dataKind.ts';
import { EMPLOYED, OUTCOMES } from '../facts/outcome.ts';
import type { OutcomeRow } from '../facts/rows.ts';
import type { Accumulator, AccumulatorOptions } from './accumulator.ts';
import { AnswerMoments } from './answerMoments.ts';
import { assembleBlock } from './assembleBlock.ts';
import { type Block, UNKNOWN } from './block.ts';
import { grown, LabelCodes } from './codeIndex.ts';
import { FAMILY_DEFINITIONS, OUTCOME_DIMENSIONS } from './families.ts';
import type { LoosePay } from './gatherPay.ts';
import { HUNDREDTHS } from './measures.ts';
import { COUNTED, outcomeCounts } from './outcomeCounts.ts';
import { COUNTED_PAIRS, dimensionCodes, pairOfCube, REGION_OUTCOME, regionOutcome } from './outcomePairs.ts';
import { countIn, type OutcomeChunk, PairCounter, PER_WORD, unitOf } from './pairCounter.ts';
import { payBin } from './payBins.ts';
import { NO_PAY } from './payLog.ts';
import { PLACES_OF_WORK } from './placeOfWork.ts';

/** Large enough that a pair's table is fetched into the cache once for many rows, small enough not to keep a writer waiting. */
const CHUNK = 2 ** 14;
const WORDS = Math.ceil(COUNTED.length / PER_WORD);
/** A region's code is multiplied by the outcomes and still has to fit 16 bits. */
const MOST_LABELS: Partial<Record<string, number>> = {
  region: 2 ** 16 / OUTCOMES.length,
  outcome: OUTCOMES.length,
};
/** What a pair's cells hold, in their order: the counters, then the sums. */
const IN_CELL: readonly string[] = [...COUNTED, 'pay', 'satisfaction', 'satisfaction_squares'];

interface Cohort {
  cohort: string;
  chunk: OutcomeChunk;
  pairs: PairCounter[];
  moments: AnswerMoments;
  /** by region code: 0 not asked yet, else one more than the number of the place of work */
  places: Uint8Array;
}

/**
 * Collects graduates into every cube of their family, and what they answer together into that of `answers`. Rows wait in columns until a chunk is full and are then counted
 * pair by pair, so that each loop is short and its table stays in the processor's cache.
 *
 * A graduate's yes-no answers take few combinations: each has its counts packed once as a pattern, and counting a row
 * adds its pattern.
 */
export function createOutcomeAccumulator(options: AccumulatorOptions): Accumulator<OutcomeRow> {
  const labels = OUTCOME_DIMENSIONS.map((dim) => new LabelCodes(MOST_LABELS[dim]));
  const cohorts = new Map<string, Cohort>();
  const numbers = new Uint32Array(CHUNK);
  const patterns = new Patterns();
  let latest: Cohort | undefined;

  function cohortOf(name: string): Cohort {
    if (latest?.cohort === name) return latest;
    let found = cohorts.get(name);
    if (!found) {
      found = emptyCohort(name, patterns.counts);
      cohorts.set(name, found);
    }
    latest = found;
    return found;
  }

  /** Number of the place of work plus one; 0: not known. */
  function placeCode(cohort: Cohort, region: string | null, code: number): number {
    if (region === null) return 0;
    if (cohort.places[code] === 0) {
      const place = options.placeOf?.(region, cohort.cohort) ?? 'elsewhere';
      cohort.places[code] = PLACES_OF_WORK.indexOf(place) + 1;
    }
    return cohort.places[code]!;
  }

  function flush(cohort: Cohort): void {
    cohort.chunk.patterns = patterns.counts;
    for (const pair of cohort.pairs) pair.add(cohort.chunk, numbers);
    const { size, pattern, bin, sums } = cohort.chunk;
    cohort.moments.add(size, pattern, WORDS, bin, sums[1]!);
    cohort.chunk.size = 0;
  }

  function add(row: OutcomeRow): void {
    const cohort = cohortOf(row.cohort);
    const { chunk } = cohort;
    const at = chunk.size++;
    const region = labels[2]!.code(row.region ?? UNKNOWN);
    const outcome = labels[4]!.code(row.outcome);
    chunk.codes[0]![at] = labels[0]!.code(row.school);
    chunk.codes[1]![at] = labels[1]!.code(row.specialty);
    chunk.codes[2]![at] = region;
    chunk.codes[3]![at] = labels[3]!.code(row.occupation ?? UNKNOWN);
    chunk.codes[4]![at] = outcome;
    chunk.codes[REGION_OUTCOME]![at] = regionOutcome(region, outcome);
    chunk.pattern[at] = patterns.of(row, outcome, placeCode(cohort, row.region, region));
    const paid = row.pay !== null && EMPLOYED.has(row.outcome);
    chunk.bin[at] = paid ? payBin(row.pay!) : NO_PAY;
    chunk.sums[0]![at] = paid ? Math.round(row.pay! * HUNDREDTHS) : 0;
    const satisfaction = Math.round((row.satisfaction ?? 0) * HUNDREDTHS);
    chunk.sums[1]![at] = satisfaction;
    chunk.sums[2]![at] = satisfaction * satisfaction;
    if (chunk.size === CHUNK) flush(cohort);
  }

  return {
    add,
    *blocks() {
      latest = undefined;
      for (const name of [...cohorts.keys()].sort()) {
        const cohort = cohorts.get(name)!;
        // as large as the cube: each cohort is let go of before the next is made up
        cohorts.delete(name);
        flush(cohort);
        yield* blocksOf(cohort, labels, options.dataKind);
        yield cohort.moments.block(name, options.dataKind, (combination, counter) => {
          const word = patterns.counts[combination * WORDS + Math.floor(counter / PER_WORD)]!;
          return countIn(word, counter) === 1;
        });
      }
    },
  };
}

function emptyCohort(cohort: string, patterns: Float64Array): Cohort {
  return {
    cohort,
    chunk: {
      size: 0,
      codes: [...OUTCOME_DIMENSIONS, REGION_OUTCOME].map(() => new Uint16Array(CHUNK)),
      pattern: new Uint32Array(CHUNK),
      patterns,
      bin: new Uint16Array(CHUNK),
      sums: [new Float64Array(CHUNK), new Float64Array(CHUNK), new Float64Array(CHUNK)],
    },
    pairs: COUNTED_PAIRS.map(([first, second]) => new PairCounter(first, second, COUNTED.length)),
    moments: new AnswerMoments(),
    places: new Uint8Array(2 ** 16),
  };
}

/** Counts of every combination of answers that has come up, packed. */
class Patterns {
  counts = new Float64Array(64 * WORDS);
  /** where a combination's counts begin; -1: it has not come up */
  private readonly begins = new Int32Array(
    OUTCOMES.length * 2 * ANSWER_PATTERNS * (PLACES_OF_WORK.length + 1),
  ).fill(-1);
  private size = 0;

  /** Where the counts of a graduate's answers begin. @param place number of the place of work plus one; 0: not known */
  of(row: OutcomeRow, outcome: number, place: number): number {
    let key = outcome * 2 + Number(row.satisfaction !== null);
    key = key * ANSWER_PATTERNS + packAnswers(row);
    key = key * (PLACES_OF_WORK.length + 1) + place;
    const known = this.begins[key]!;
    if (known >= 0) return known;
    const at = this.size++ * WORDS;
    this.counts = grown(this.counts, at + WORDS);
    outcomeCounts(row, PLACES_OF_WORK[place - 1] ?? null).forEach((count, i) => {
      this.counts[at + Math.floor(i / PER_WORD)]! += count * unitOf(i);
    });
    this.begins[key] = at;
    return at;
  }
}

/** The blocks of one cohort, of all whose rows are counted. */
function* blocksOf(
  { cohort, pairs }: Cohort,
  labels: readonly LabelCodes[],
  dataKind: DataKind,
): Generator<Block> {
  const { cubes, measures } = FAMILY_DEFINITIONS.outcomes;
  const names = measures.map(({ name }) => name);
  const labelsOf = new Map<string, LabelCodes>(OUTCOME_DIMENSIONS.map((dim, d) => [dim, labels[d]!]));
  for (const [at, pair] of pairs.entries()) {
    const pay = pair.pay.loose(pair.index.size);
    const columns = names.map((name) =>
      name === 'pay_known' ? payKnown(pay) : pair.column(IN_CELL.indexOf(name)),
    );
    for (const dims of cubes.filter((cube) => pairOfCube(cube) === at))
      yield assembleBlock({
        key: { family: 'outcomes', dims, dataKind, period: cohort },
        cells: pair.index.size,
        labels: dims.map((dim) => labelsOf.get(dim)!.labels),
        codes: dims.map((dim) => dimensionCodes(at, pair.index, dim)),
        measures: names,
        columns,
        pay,
      });
  }
}

/** Graduates by cell whose pay is known: those of its histogram. */
function payKnown({ starts, counts }: LoosePay): Float64Array {
  const known = new Float64Array(starts.length - 1);
  for (let cell = 0; cell < known.length; cell++)
    for (let entry = starts[cell]!; entry < starts[cell + 1]!; entry++) known[cell]! += counts[entry]!;
  return known;
}
