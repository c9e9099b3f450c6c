import { t } from '@gongxu/messages/server';
import type { Command } from 'commander';
import { takeStatement } from '../domain/import/withdrawalStatement.ts';
import { listBatches } from '../store/batches.ts';
import { publish } from '../store/publications.ts';
import { withdraw } from '../store/withdraw.ts';
import { type Asked, command, print, WrongUse, withStore } from './command.ts';

/** `batches`: latest first. */
export function batchesCommand(): Command {
  return command('batches', '列出导入批次 list the batches')
    .option('--first <count>', '最多几个 how many at most', '50')
    .action(async (asked: Asked & { first: string }) => {
      const first = Number(asked.first);
      if (!Number.isInteger(first) || first < 1)
        throw new WrongUse(t(asked.lang, 'cli.bad_count', { value: asked.first }));
      const batches = await withStore((store) => listBatches(store, first));
      const rows = batches.map((batch) => ({
        batch: String(batch.id),
        kind: batch.kind,
        dataKind: batch.dataKind,
        state: batch.state,
        fileName: batch.fileName,
        source: batch.source,
        periodFrom: batch.periodFrom ?? null,
        periodTo: batch.periodTo ?? null,
        rows: batch.rows,
        accepted: batch.accepted,
        warned: batch.warned,
        refused: batch.refused,
        importedAt: batch.importedAt,
        withdrawnAt: batch.withdrawnAt ?? null,
      }));
      print(asked, { batches: rows }, () =>
        rows.length === 0
          ? [t(asked.lang, 'cli.none')]
          : rows.map((row) =>
              [
                row.batch.padStart(5),
                t(asked.lang, `file.${row.kind}`),
                t(asked.lang, `data.${row.dataKind}`),
                t(asked.lang, `batch.state.${row.state}`),
                row.accepted,
                row.fileName,
                row.importedAt,
              ].join('  '),
            ),
      );
    });
}

/** `withdraw <batch>`: every figure goes back to what it was before. */
export function withdrawCommand(): Command {
  return command('withdraw', '撤回一个批次 take a batch back')
    .argument('<batch>', '批次号 number of the batch')
    .option('--by <name>', '由谁撤回，同理由一起保存 who withdraws it, kept with the reason')
    .option('--reason <text>', '为什么撤回 why')
    .action(async (batch: string, asked: Asked & { by?: string; reason?: string }) => {
      const statement = toStatement(asked);
      const done = await withStore(async (store) => {
        const withdrawn = await withdraw(store, batch, statement && { ...statement, role: 'operator' });
        if (typeof withdrawn !== 'string') await publish(store);
        return withdrawn;
      });
      if (typeof done === 'string') throw new WrongUse(t(asked.lang, `cli.withdraw.${done}`, { batch }));
      print(asked, { ...done, state: 'withdrawn' }, () => [
        t(asked.lang, 'cli.withdrawn', { batch, rows: done.rows }),
        ...(done.restored.length > 0
          ? [t(asked.lang, 'cli.brought_back', { batches: done.restored.join(', ') })]
          : []),
      ]);
    });
}

/** Who withdraws a batch and why, where either is said. @throws WrongUse when only one is, or it cannot be kept */
function toStatement({ by, reason, lang }: Asked & { by?: string; reason?: string }) {
  if (by === undefined && reason === undefined) return undefined;
  const statement = takeStatement({ by: by ?? '', reason: reason ?? '' });
  if (!('code' in statement)) return statement;
  const { code, ...values } = statement;
  throw new WrongUse(t(lang, `error.${code}`, values));
}
