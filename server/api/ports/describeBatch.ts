import { isTypedName } from '../../domain/access/typedName.ts';
import type { ProblemCount } from '../../domain/import/createFindings.ts';
import type { Reading as StoredReading } from '../../domain/import/reading.ts';
import type { ImportProblem } from '../../domain/import/types.ts';
import { describeProblem as sentencesOf } from '../../messages/describeProblem.ts';
import type { Batch as StoredBatch } from '../../store/entities/batch.ts';
import type { Currency } from '../../store/publicationBasis.ts';
import type { Batch, MappedHeader, Problem, ProblemGroup, Reading } from '../batches/batch.model.ts';

/** A stored batch in the API's terms. @param failure why the last work on it came to nothing; null: it did not */
export function describeBatch(batch: StoredBatch, currency: Currency, failure: string | null): Batch {
  const { id, periodFrom, periodTo, sender, withdrawnAt } = batch;
  return {
    id: String(id),
    kind: batch.kind,
    dataKind: batch.dataKind,
    sender: sender ?? null,
    scope: batch.scope ?? null,
    source: batch.source,
    period: periodFrom === periodTo ? (periodFrom ?? null) : `${periodFrom}–${periodTo}`,
    periodFrom: periodFrom ?? null,
    periodTo: periodTo ?? null,
    fileName: batch.fileName,
    state: batch.state,
    rows: batch.rows,
    accepted: batch.accepted,
    warned: batch.warned,
    refused: batch.refused,
    reading: batch.reading ? describeReading(batch.reading) : null,
    fileBytes: batch.fileBytes,
    supersedes: (batch.supersedes ?? []).map(String),
    supersededBy: batch.supersededBy ? String(batch.supersededBy) : null,
    importedAt: batch.importedAt,
    withdrawnAt: withdrawnAt ?? null,
    withdrawnBy: batch.withdrawnBy ?? null,
    withdrawnByTyped: isTypedName(batch.withdrawnBy ?? '', batch.withdrawnAccount),
    withdrawalReason: batch.withdrawalReason ?? null,
    published: currency.isCurrent(id, batch.state),
    failure,
  };
}

function describeReading({ mapping: _, columns, proposed, given, ...reading }: StoredReading): Reading {
  return {
    ...reading,
    layout: reading.layout ?? null,
    columns: pairs(columns),
    proposed: pairs(proposed),
    given: Object.entries(given ?? {}).map(([column, value]) => ({ column, value })),
  };
}

function pairs(headers: Record<string, string>): MappedHeader[] {
  return Object.entries(headers).map(([column, header]) => ({ column, header }));
}

/** A problem with its sentences in both languages. */
export function describeProblem(problem: ImportProblem): Problem {
  const { row, column, value, code, severity } = problem;
  const zh = sentencesOf(problem, 'zh');
  const en = sentencesOf(problem, 'en');
  return {
    row,
    column,
    value,
    code,
    severity,
    messageZh: zh.message,
    messageEn: en.message,
    fixZh: zh.fix,
    fixEn: en.fix,
  };
}

/** Problems by kind with exact counts, each with the first of its kind. */
export function describeGroups(counts: ProblemCount[], problems: ImportProblem[]): ProblemGroup[] {
  return counts.flatMap(({ code, severity, count }) => {
    const first = problems.find((problem) => problem.code === code);
    return first
      ? [{ code, severity, rows: count, column: first.column, example: describeProblem(first) }]
      : [];
  });
}
