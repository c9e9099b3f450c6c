import type { Accumulator } from '../../domain/cube/accumulator.ts';
import type { CheckedRow, RowChecker } from '../../domain/import/createRowChecker.ts';
import { createScope, type ScopePart } from '../../domain/import/scope/createScope.ts';
import type { KindDefinition } from '../../domain/import/types.ts';
import type { GrowingCodes } from '../facts/codeNumbers.ts';
import { factTableOf } from '../facts/factTables.ts';
import { chunkBuffer, type FullChunk } from './chunkBuffer.ts';
import type { FactWriter } from './factWriter.ts';

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
  const buffer = chunkBuffer(factTableOf(definition.kind), definition.naturalKey, codes, plan.partial);
  // checks across rows may still refuse a row at the end: then nothing can be handed on before
  const waits = definition.checkFile !== undefined && !definition.endRefusesNothing;
  const held: CheckedRow<unknown>[] | null = waits ? [] : null;
  const ready: FullChunk<unknown>[] = [];
  const trips: Promise<void>[] = [];
  const scope = createScope(definition, plan.sender);
  const kept: unknown[] = [];
  let rows = 0;
  let accepted = 0;
  const periods: Collector['periods'] = { from: null, to: null };

  function push(row: CheckedRow<unknown>): void {
    if (!plan.partial) count(row.row);
    if (buffer.add(row)) takeChunk();
  }
  function takeChunk(): void {
    const taken = buffer.take(plan.mayCommit());
    if (taken) ready.push(taken);
  }
  function send({ chunk, rows: sent }: FullChunk<unknown>): void {
    const trip = writer.write(chunk).then((duplicates) => {
      for (const { line, first, batch } of duplicates)
        if (batch && plan.met) plan.met.add(batch);
        else {
          if (batch) checker.refuse(line, 'duplicate_stored', null, null, { batch });
          else checker.refuse(line, 'duplicate_row', null, null, { first });
          if (!plan.partial) accepted--;
        }
      if (plan.partial) for (const row of sent) if (!checker.refused.has(row.line)) count(row.row);
    });
    // whoever waits for it sees the error; until then it must not count as unhandled
    trip.catch(() => {});
    trips.push(trip);
  }
  function count(row: unknown): void {
    accepted++;
    const period = definition.period(row);
    if (period !== null && (periods.from === null || period < periods.from)) periods.from = period;
    if (period !== null && (periods.to === null || period > periods.to)) periods.to = period;
    scope.add(row);
    if (cube) cube.add(row);
    else kept.push(row);
  }
  async function settle(): Promise<void> {
    for (let chunk = ready.shift(); chunk; chunk = ready.shift()) {
      send(chunk);
      if (trips.length >= TRIPS) await trips.shift();
    }
  }

  return {
    periods,
    kept,
    parts: scope.parts,
    get rows() {
      return rows;
    },
    get accepted() {
      return accepted;
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
    settle,
    async end() {
      const whole = checker.end();
      if (whole) for (const row of held ?? []) if (!checker.refused.has(row.line)) push(row);
      if (whole) takeChunk();
      await settle();
      await Promise.all(trips);
      return whole;
    },
  };
}
