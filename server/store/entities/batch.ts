import { defineEntity, p } from '@mikro-orm/core';
import type { AccountRole } from '../../domain/access/roles.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { BatchState } from '../../domain/import/batchStates.ts';
import type { ProblemCount } from '../../domain/import/createFindings.ts';
import type { Difference } from '../../domain/import/difference/types.ts';
import type { Reading } from '../../domain/import/reading.ts';
import type { ImportKind, ImportProblem } from '../../domain/import/types.ts';
import type { StagedOptions } from '../staging/stagedOptions.ts';

export const BatchSchema = defineEntity({
  name: 'Batch',
  tableName: 'batch',
  indexes: [{ properties: ['fileHash'] }],
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.string().$type<ImportKind>(),
    dataKind: p.string().$type<DataKind>(),
    state: p.string().$type<BatchState>(),
    edition: p.string(),
    fileName: p.string().length(500),
    /** SHA-256 of the file, hexadecimal */
    fileHash: p.string(),
    fileBytes: p.integer(),
    /** where the figures come from, as printed under a table */
    source: p.string().length(500),
    sender: p.string().strictNullable(),
    /** name and role of the account that sent it; null: the operator did, or it was sent before there were accounts */
    account: p.string().strictNullable(),
    role: p.string().$type<AccountRole>().strictNullable(),
    /** code of the body that the account speaks for; null: the whole city */
    scope: p.string().strictNullable(),
    /** earliest and latest period, cohort or entry year */
    periodFrom: p.string().strictNullable(),
    periodTo: p.string().strictNullable(),
    rows: p.integer(),
    accepted: p.integer(),
    warned: p.integer(),
    refused: p.integer(),
    problemCounts: p.json<ProblemCount[]>(),
    problems: p.json<ImportProblem[]>().lazy(),
    /** null: imported before this was kept, or not read at all */
    reading: p.json<Reading>().strictNullable(),
    /** committed batches of which it takes the place; null: of none */
    supersedes: p.json<number[]>().strictNullable(),
    supersededBy: p.integer().strictNullable(),
    /** what it changes; null: not computed, or imported before this was kept */
    difference: p.json<Difference>().lazy().strictNullable(),
    /** how a file that was uploaded is to be read; null: it was not */
    options: p.json<StagedOptions>().strictNullable(),
    /** ISO 8601, UTC */
    importedAt: p.string(),
    withdrawnAt: p.string().strictNullable(),
    /** who took it back, and why; null: it was not, or before that was asked */
    withdrawnBy: p.text().strictNullable(),
    /** id of the account; null: a name given without one */
    withdrawnAccount: p.integer().strictNullable(),
    withdrawalReason: p.text().strictNullable(),
  },
});

/** One import of one file. */
export class Batch extends BatchSchema.class {}
BatchSchema.setClass(Batch);
