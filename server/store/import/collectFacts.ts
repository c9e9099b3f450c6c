import type { Accumulator } from '../../domain/cube/accumulator.ts';
import type { CheckedRow, RowChecker } from '../../domain/import/createRowChecker.ts';
import { createScope, type Scope, type ScopePart } from '../../domain/import/scope/createScope.ts';
import type { KindDefinition } from '../../domain/import/types.ts';
import type { GrowingCodes } from '../facts/codeNumbers.ts';
import { factTableOf } from '../facts/factTables.ts';
import { chunkBuffer, type FullChunk } from './chunkBuffer.ts';
import type { Duplicate, FactWriter } from './factWriter.ts';

/** Trips to the writer under way at once: enough that it has work while the cube counts, and no more than this is held. */
const TRIPS = 12;

export interface Collector {
  /** one record below the header */
  record(fields: readonly string[], line: number): void;
  /** after every list of records: hands full chunks on, and waits while the writer is behind */
  settle(): Promise<void>;
  /** after the last record. @returns false when the file is refused whole */
  end(): Promise<boolean>;
  readonly rows: number;
  readonly accepted: number;
  periods: { from: string | null; to: string | null };
  /** of whom and when the accepted rows speak */
  parts(): ScopePart[];
  /** the accepted rows, of a kind without a cube */
  readonly kept: readonly unknown[];
}

export interface CollectPlan {
  /** asked for every chunk */
  mayCommit: () => boolean;
  /**
   * duplicates are left out and the others committed, so a row is counted only once it is known to be new; otherwise a
   * duplicate costs the whole file and rows need not be kept
   */
  partial: boolean;
  /** sender of a kind whose rows name none */
  sender: string | null;
  /** told of the batches that hold a row already, which is then no reason to refuse it; null: it is */
  met: Set<number> | null;
}

/**
 * Passes records through the checks to the writer, and those it finds new into the cube. Once it is plain that
 * nothing will be committed, rows are only checked.
 */
export function collectFacts(
  definition: KindDefinition<unknown>,
  checker: RowChecker<unknown>,
  writer: FactWriter,
  codes: GrowingCodes,
  cube: Accumulator<unknown> | null,
  plan: CollectPlan,
): Collector {
  const tally = new Tally(definition, plan.sender, cube);
  const buffer = chunkBuffer(factTableOf(definition.kind), definition.naturalKey, codes, plan.partial);
  const trips = new Trips(writer, (duplicates, sent) => {
    for (const one of duplicates) if (refuseDuplicate(one, checker, plan) && !plan.partial) tally.accepted--;
    if (plan.partial) for (const row of sent) if (!checker.refused.has(row.line)) tally.count(row.row);
  });
  // checks across rows may still refuse a row at the end: then nothing can be handed on before
  const waits = definition.checkFile !== undefined && !definition.endRefusesNothing;
  const held: CheckedRow<unknown>[] | null = waits ? [] : null;
  let rows = 0;

  function push(row: CheckedRow<unknown>): void {
    if (!plan.partial) tally.count(row.row);
    if (buffer.add(row)) trips.ready(buffer.take(plan.mayCommit()));
  }

  return {
    periods: tally.periods,
    kept: tally.kept,
    parts: () => tally.scope.parts(),
    get rows() {
      return rows;
    },
    get accepted() {
      return tally.accepted;
    },
    record(fields, line) {
      // a spreadsheet writes rows that were formatted and never filled as rows of separators
      if (fields[0]?.trim() === '' && fields.every((field) => field.trim() === '')) return;
      rows++;
      const row = checker.row(fields, line);
      if (!row) return;
      if (held) held.push(row);
      else push(row);
    },
    settle: () => trips.settle(),
    async end() {
      const whole = checker.end();
      if (whole) for (const row of held ?? []) if (!checker.refused.has(row.line)) push(row);
      if (whole) trips.ready(buffer.take(plan.mayCommit()));
      await trips.end();
      return whole;
    },
  };
}

/** What the accepted rows come to: how many, of when, of whom, and in the cube or, where their kind has none, kept. */
class Tally {
  accepted = 0;
  readonly periods: Collector['periods'] = { from: null, to: null };
  readonly scope: Scope<unknown>;
  readonly kept: unknown[] = [];
  private readonly definition: KindDefinition<unknown>;
  private readonly cube: Accumulator<unknown> | null;

  constructor(definition: KindDefinition<unknown>, sender: string | null, cube: Accumulator<unknown> | null) {
    this.definition = definition;
    this.scope = createScope(definition, sender);
    this.cube = cube;
  }

  count(row: unknown): void {
    this.accepted++;
    const { periods } = this;
    const period = this.definition.period(row);
    if (period !== null && (periods.from === null || period < periods.from)) periods.from = period;
    if (period !== null && (periods.to === null || period > periods.to)) periods.to = period;
    this.scope.add(row);
    if (this.cube) this.cube.add(row);
    else this.kept.push(row);
  }
}

/** Full chunks on their way to the writer, a few at once. */
class Trips {
  private readonly waiting: FullChunk<unknown>[] = [];
  private readonly under: Promise<void>[] = [];
  private readonly writer: FactWriter;
  private readonly written: (duplicates: Duplicate[], sent: CheckedRow<unknown>[]) => void;

  /** @param written told of every chunk that was written which of its rows were there already */
  constructor(writer: FactWriter, written: Trips['written']) {
    this.writer = writer;
    this.written = written;
  }

  ready(chunk: FullChunk<unknown> | null): void {
    if (chunk) this.waiting.push(chunk);
  }

  /** Sends what is ready, and waits while too many are under way. */
  async settle(): Promise<void> {
    for (let chunk = this.waiting.shift(); chunk; chunk = this.waiting.shift()) {
      this.send(chunk);
      if (this.under.length >= TRIPS) await this.under.shift();
    }
  }

  async end(): Promise<void> {
    await this.settle();
    await Promise.all(this.under);
  }

  private send({ chunk, rows }: FullChunk<unknown>): void {
    const trip = this.writer.write(chunk).then((duplicates) => this.written(duplicates, rows));
    // whoever waits for it sees the error; until then it must not count as unhandled
    trip.catch(() => {});
    this.under.push(trip);
  }
}

/** Refuses a row that was there already, unless its batch is only to be met. @returns whether it was refused */
function refuseDuplicate(
  { line, first, batch }: Duplicate,
  checker: RowChecker<unknown>,
  { met }: CollectPlan,
): boolean {
  if (batch && met) {
    met.add(batch);
    return false;
  }
  if (batch) checker.refuse(line, 'duplicate_stored', null, null, { batch });
  else checker.refuse(line, 'duplicate_row', null, null, { first });
  return true;
}
