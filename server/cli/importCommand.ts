import { existsSync, statSync } from 'node:fs';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { DATA_KINDS, type DataKind } from '../domain/facts/dataKind.ts';
import { IMPORT_KINDS, type ImportKind } from '../domain/import/types.ts';
import { describeProblem, say } from '../messages/sentences.ts';
import { importFile } from '../store/import/importFile.ts';
import type { ImportReport } from '../store/import/importReport.ts';
import { publish } from '../store/publications.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';

/** Problems written out for a person; the rest is counted. */
const LISTED = 20;

interface ImportAsked extends Asked {
  dryRun?: boolean;
  dataKind: DataKind;
  source?: string;
  allowPartial?: boolean;
  maxMegabytes?: number;
}

/** `import <kind> <file>`: exit 1 when a row was refused, even if the others were committed. */
export function importCommand(): Command {
  return command('import', '导入一份文件 check a file and commit it')
    .addArgument(new Argument('<kind>', '报表种类 kind of file').choices(IMPORT_KINDS))
    .argument('<file>', 'CSV，UTF-8')
    .option('--dry-run', '只检查 only check')
    .addOption(new Option('--data-kind <kind>', '数据性质 kind of data').choices(DATA_KINDS).default('real'))
    .option('--source <text>', '来源说明 where the figures come from')
    .option('--allow-partial', '退回有问题的行，收下其余各行 commit the good rows of a file with bad ones')
    .addOption(
      new Option(
        '--max-megabytes <n>',
        '文件大小上限，缺省按数据版设定 largest file, else as the edition says',
      ).argParser(toMegabytes),
    )
    .action(async (kind: ImportKind, file: string, asked: ImportAsked) => {
      if (!existsSync(file) || !statSync(file).isFile())
        throw new WrongUse(say(asked.lang, 'cli.no_such_file', { file }));
      const { dryRun, dataKind, source, allowPartial, maxMegabytes } = asked;
      const report = await withStore(async (store) => {
        const made = await importFile(store, {
          kind,
          path: file,
          dataKind,
          source,
          dryRun,
          allowPartial,
          maxMegabytes,
        });
        if (made.state === 'committed') await publish(store);
        return made;
      });
      print(asked, toJson(report, asked), () => toLines(report, asked));
      const errors = report.problemCounts.some(({ severity }) => severity === 'error');
      process.exitCode = errors ? REFUSED : DONE;
    });
}

/** @throws InvalidArgumentError, which commander prints */
function toMegabytes(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('大于 0 的数 a number above 0');
  return value;
}

function toJson(report: ImportReport, { lang }: Asked) {
  const { batch, kind, dataKind, state, rows, accepted, warned, refused, problemCounts } = report;
  const problems = report.problems.map((problem) => ({
    row: problem.row,
    column: problem.column,
    value: problem.value,
    code: problem.code,
    severity: problem.severity,
    ...describeProblem(problem, lang),
  }));
  return { batch, kind, dataKind, state, rows, accepted, warned, refused, problems, problemCounts };
}

function toLines(report: ImportReport, { lang, dryRun }: ImportAsked): string[] {
  const total = report.problemCounts.reduce((sum, { count }) => sum + count, 0);
  const listed = report.problems.slice(0, LISTED);
  return [
    ...listed.map((problem) => {
      const { message, fix } = describeProblem(problem, lang);
      const where =
        problem.row === null ? say(lang, 'cli.file') : say(lang, 'cli.line', { row: problem.row });
      const column = problem.column === null ? '' : ` [${problem.column}]`;
      return `${where}${column}  ${message}${say(lang, 'cli.join')}${fix}`;
    }),
    ...(total > listed.length ? [say(lang, 'cli.more', { count: total - listed.length })] : []),
    say(lang, 'cli.counts', { ...report }),
    [
      say(lang, dryRun && report.state === 'checked' ? 'state.dry_run' : `state.${report.state}`),
      report.batch && say(lang, 'cli.batch', { batch: report.batch }),
    ]
      .filter(Boolean)
      .join(' · '),
  ];
}
