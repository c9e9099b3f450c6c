import { existsSync, statSync } from 'node:fs';
import { t } from '@gongxu/messages/server';
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { DATA_KINDS, type DataKind } from '../domain/facts/dataKind.ts';
import type { Delimiter } from '../domain/import/delimiterOf.ts';
import type { CodeNames } from '../domain/import/difference/types.ts';
import { importKinds } from '../domain/import/importKinds.ts';
import { parseMapping } from '../domain/import/parseMapping.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../domain/import/recogniseFormat.ts';
import { IMPORT_KINDS, type ImportKind } from '../domain/import/types.ts';
import { describeChange } from '../messages/describeChange.ts';
import { describeProblem } from '../messages/describeProblem.ts';
import { codeNames } from '../store/codeNames.ts';
import { importFile } from '../store/import/importFile.ts';
import type { ImportReport } from '../store/import/importReport.ts';
import { publish } from '../store/publications.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';
import { givenOptions, toGiven } from './givenOptions.ts';

/** Problems written out for a person; the rest is counted. */
const LISTED = 20;

interface ImportAsked extends Asked {
  dryRun?: boolean;
  dataKind: DataKind;
  source?: string;
  allowPartial?: boolean;
  acceptWarnings?: boolean;
  supersede?: boolean;
  sender?: string;
  refused?: string;
  publish: boolean;
  maxMegabytes?: number;
  encoding?: TextEncoding;
  sheet?: string;
  layout?: string;
  map: string[];
}

/** `import <kind> <file>`: exit 1 when a row was refused, even if the others were committed. */
export function importCommand(): Command {
  const importing = command('import', '导入一份文件 check a file and commit it')
    .addArgument(new Argument('<kind>', '报表种类 kind of file').choices(IMPORT_KINDS))
    .argument('<file>', 'CSV、TSV、XLSX 或 XLS')
    .option('--dry-run', '只检查 only check')
    .addOption(new Option('--data-kind <kind>', '数据性质 kind of data').choices(DATA_KINDS).default('real'))
    .option('--source <text>', '来源说明 where the figures come from')
    .option('--allow-partial', '退回有问题的行，收下其余各行 commit the good rows of a file with bad ones')
    .option(
      '--accept-warnings',
      '提醒已经看过，照样入库 the warnings have been looked at: commit all the same',
    )
    .option(
      '--supersede',
      '更正：替代同一报送人、同一期间已入库的数字 take the place of what the same sender handed in for the same period',
    )
    .option('--sender <name>', '报送人，用于行里不写明的报表 who sent it, where its rows do not say')
    .option(
      '--refused <file>',
      '把退回的行写成同样的文件，末列说明问题 write the refused rows to a file of the same columns, with what is wrong',
    )
    .option(
      '--no-publish',
      '先不更新页面，最后用 publish 一并更新 leave the pages as they are until `publish`',
    )
    .addOption(
      new Option(
        '--max-megabytes <n>',
        '文件大小上限，缺省按数据版设定 largest file, else as the edition says',
      ).argParser(toMegabytes),
    )
    .addOption(
      new Option('--encoding <name>', '文本编码，不写则自动识别 found out when left out').choices(
        TEXT_ENCODINGS,
      ),
    )
    .option('--sheet <name>', '工作表，不写则取第一张 the first when left out')
    .option('--layout <name>', '数据版里登记的外来格式 one of the edition’s layouts, found out when left out')
    .option(
      '--map <header=column>',
      '表头对应的列，可多次 what a header of the file stands for, repeatable',
      (pair: string, before: string[]) => [...before, pair],
      [],
    );
  for (const option of givenOptions()) importing.addOption(option);
  return importing.action(importAsked);
}

async function importAsked(kind: ImportKind, file: string, asked: ImportAsked): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new WrongUse(t(asked.lang, 'cli.no_such_file', { file }));
  const { dryRun, dataKind, source, allowPartial, maxMegabytes, encoding, sheet, layout, supersede, sender } =
    asked;
  const mapping = toMapping(kind, asked);
  const given = toGiven(kind, asked);
  const [report, names] = await withStore(async (store) => {
    const { layouts = [] } = store.index.edition.settings.import;
    const fitting = layouts.filter((one) => one.kind === kind).map((one) => one.name);
    if (layout !== undefined && !fitting.includes(layout)) {
      const known = fitting.join(', ') || '—';
      throw new WrongUse(
        t(asked.lang, 'cli.no_such_layout', {
          kind: t(asked.lang, `file.${kind}`),
          value: layout,
          known,
        }),
      );
    }
    const made = await importFile(store, {
      kind,
      path: file,
      dataKind,
      source,
      dryRun,
      allowPartial,
      acceptWarnings: asked.acceptWarnings === true,
      supersede,
      sender,
      returned: asked.refused ? { language: asked.lang, refused: asked.refused } : undefined,
      maxMegabytes,
      encoding,
      sheet,
      layout,
      mapping,
      given,
    });
    if (made.state === 'committed' && asked.publish) await publish(store);
    return [made, await codeNames(store)] as const;
  });
  const waiting = report.state === 'committed' && !asked.publish;
  print(asked, toJson(report, asked), () => [
    ...toLines(report, asked, names),
    ...(waiting ? [t(asked.lang, 'cli.unpublished')] : []),
  ]);
  const errors = report.problemCounts.some(({ severity }) => severity === 'error');
  process.exitCode = errors || warningsWait(report, asked) > 0 ? REFUSED : DONE;
}

/** @throws InvalidArgumentError, which commander prints */
function toMegabytes(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('大于 0 的数 a number above 0');
  return value;
}

/** @throws WrongUse when a pair says nothing */
function toMapping(kind: ImportKind, { map, lang }: ImportAsked) {
  const { columns } = importKinds[kind];
  const { mapping, wrong } = parseMapping(columns, map);
  if (wrong === null) return mapping;
  const known = columns.map(({ name }) => name).join(', ');
  throw new WrongUse(t(lang, 'cli.bad_map', { value: wrong, known }));
}

/** Kinds of warnings that somebody must look at before the file is committed. */
function warningsWait({ state, problemCounts }: ImportReport, asked: ImportAsked): number {
  if (state !== 'checked' || asked.dryRun || asked.acceptWarnings) return 0;
  if (!asked.allowPartial && problemCounts.some(({ severity }) => severity === 'error')) return 0;
  return problemCounts.filter(({ severity }) => severity === 'warning').length;
}

function toJson({ problems: all, ...report }: ImportReport, { lang }: Asked) {
  const problems = all.map((problem) => ({
    row: problem.row,
    column: problem.column,
    value: problem.value,
    code: problem.code,
    severity: problem.severity,
    ...describeProblem(problem, lang),
  }));
  return { ...report, problems };
}

function toLines(report: ImportReport, asked: ImportAsked, names: CodeNames): string[] {
  const { lang, dryRun } = asked;
  const { rows, accepted, warned, refused } = report;
  const waiting = warningsWait(report, asked);
  const total = report.problemCounts.reduce((sum, { count }) => sum + count, 0);
  const listed = report.problems.slice(0, LISTED);
  return [
    ...readingLines(report, lang),
    ...listed.map((problem) => {
      const { message, fix } = describeProblem(problem, lang);
      const where = problem.row === null ? t(lang, 'cli.file') : t(lang, 'cli.line', { row: problem.row });
      const column = problem.column === null ? '' : ` [${problem.column}]`;
      return `${where}${column}  ${message}${t(lang, 'cli.join')}${fix}`;
    }),
    ...(total > listed.length ? [t(lang, 'cli.more', { count: total - listed.length })] : []),
    t(lang, 'cli.counts', { rows, accepted, warned, refused }),
    ...(report.returned ? [t(lang, 'cli.returned', { file: asked.refused ?? '' })] : []),
    ...differenceLines(report, lang, names),
    ...(waiting > 0 ? [t(lang, 'cli.warnings_wait', { count: waiting })] : []),
    [
      t(lang, dryRun && report.state === 'checked' ? 'batch.state.dry_run' : `batch.state.${report.state}`),
      report.batch && t(lang, 'cli.batch', { batch: report.batch }),
    ]
      .filter(Boolean)
      .join(' · '),
  ];
}

/** Which figures change, the largest first. */
function differenceLines(report: ImportReport, lang: Asked['lang'], names: CodeNames): string[] {
  const { difference, supersedes, kind, state } = report;
  if (!difference) return [];
  const { changes, added, changed, removed } = difference;
  const words = state === 'committed' ? 'cli.supersedes' : 'cli.would_supersede';
  return [
    ...(supersedes.length > 0 ? [t(lang, words, { batches: supersedes.join(', ') })] : []),
    t(lang, 'cli.difference', { added, changed, removed }),
    ...changes.slice(0, LISTED).map((change) => {
      const { change: moved, ...said } = describeChange(kind, change, names, lang);
      const by = moved && change.before !== null ? t(lang, 'cli.change_by', { moved }) : '';
      return t(lang, 'cli.change', { ...said, period: change.period ?? '', change: by });
    }),
    ...(added + changed + removed > LISTED
      ? [t(lang, 'cli.changes_more', { count: added + changed + removed - LISTED })]
      : []),
  ];
}

const DELIMITER_NAMES = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const satisfies Record<
  Delimiter,
  string
>;

/** How the file was read, and how its header might be mapped. */
function readingLines({ reading, problemCounts }: ImportReport, lang: Asked['lang']): string[] {
  if (!reading || reading.headerRow === null) return [];
  const { workbook, encoding, delimiter, sheet, headerRow, proposed } = reading;
  const parted = delimiter === null ? '' : t(lang, `delimiter.${DELIMITER_NAMES[delimiter]}`);
  const missing = problemCounts.some(({ code }) => code === 'header_missing_near');
  const options = Object.entries(proposed).map(([column, header]) => `--map "${header}=${column}"`);
  return [
    workbook
      ? t(lang, 'cli.read_workbook', { workbook, sheet: sheet ?? '', header: headerRow })
      : t(lang, 'cli.read_text', { encoding: encoding ?? '', delimiter: parted, header: headerRow }),
    ...(missing ? [t(lang, 'cli.proposed', { options: options.join(' ') })] : []),
  ];
}
