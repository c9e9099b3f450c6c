import { type Locale, t } from '@gongxu/messages/server';
import { Command, Option } from 'commander';
import type { ReleaseVersionHead } from '../domain/release/keptRelease.ts';
import { ReleaseRefused } from '../domain/release/releaseRefused.ts';
import { inWords } from '../messages/inWords.ts';
import { releaseFinding } from '../messages/releaseFinding.ts';
import type { Store } from '../store/openStore.ts';
import { checkVersion } from '../store/releases/checkVersion.ts';
import { acknowledgeFinding, setVersionMinute } from '../store/releases/editVersion.ts';
import { makeVersion } from '../store/releases/makeVersion.ts';
import { publishDue, withdrawVersion } from '../store/releases/publishVersion.ts';
import { readVersionHead, readVersionHeads } from '../store/releases/readReleases.ts';
import { approveVersion, submitVersion, type VersionAct } from '../store/releases/signVersion.ts';
import { columns } from './columns.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';

/** Who acts at the command line, as the log tells. */
const OPERATOR = 'operator';

/** `release list|make|check|submit|approve|schedule|publish-due|withdraw`: what is prepared for the public, and lets it out. */
export function releaseCommand(): Command {
  return new Command('release')
    .description('发布 releases')
    .addCommand(listCommand())
    .addCommand(makeCommand())
    .addCommand(checkCommand())
    .addCommand(submitCommand())
    .addCommand(approveCommand())
    .addCommand(scheduleCommand())
    .addCommand(publishDueCommand())
    .addCommand(withdrawCommand());
}

const VERSION = '如 release/2026Q3/v1';

function listCommand(): Command {
  return command('list', '列出各期和各版 list them').action(async (asked: Asked) => {
    const versions = await withStore((store) => readVersionHeads(store.sql));
    print(asked, { versions: versions.map(toJson) }, () =>
      columns([
        (['version', 'state', 'minute', 'hash'] as const).map((head) =>
          t(asked.lang, `cli.release.head.${head}`),
        ),
        ...versions.map((version) => [
          version.id,
          stateOf(version, asked.lang),
          version.publishAt ?? '–',
          version.contentHash?.slice(0, 12) ?? '–',
        ]),
      ]),
    );
  });
}

/** `release make 2026Q3 [--correction]`: a draft of what is committed. Exit 1 where it is refused. */
function makeCommand(): Command {
  return command('make', '按已入库的数据做一版草稿 make a draft of what is committed')
    .argument('<period>', '2026Q3 或毕业年份 or a year of graduation')
    .option('--correction', '更正已公布的 correct what is out')
    .action((release: string, asked: Asked & { correction?: true }) =>
      done(asked, async (store) =>
        makeVersion(store, { release, correction: asked.correction ?? false }, doing()),
      ),
    );
}

/** `release check <version>`: exit 1 while an error stands, or a warning to which nobody has said anything. */
function checkCommand(): Command {
  return command('check', '检查清单 run the checklist')
    .argument('<version>', VERSION)
    .action(async (id: string, asked: Asked) => {
      const findings = await withStore((store) =>
        refusedAsWrongUse(asked, async () => (await checkVersion(store, id, doing().at)).findings),
      );
      const told = findings.map((finding) => ({
        name: finding.name,
        code: finding.code,
        severity: finding.severity,
        message: releaseFinding(finding, asked.lang),
        acknowledged: finding.acknowledged,
      }));
      print(asked, { version: id, findings: told }, () =>
        told.length === 0
          ? [t(asked.lang, 'cli.release.clean')]
          : told.map(({ name, severity, message, acknowledged }) => {
              const mark = acknowledged ? '✓' : severity === 'error' ? '✗' : '!';
              return `${mark} ${message}\n  ${name}`;
            }),
      );
      const open = told.some(({ severity, acknowledged }) => severity === 'error' || !acknowledged);
      process.exitCode = open ? REFUSED : DONE;
    });
}

/** `release submit <version> [--say SENTENCE]`: with a sentence to every warning that has none. */
function submitCommand(): Command {
  return command('submit', '送审，文件从此不变 submit it; its files are frozen')
    .argument('<version>', VERSION)
    .option('--say <sentence>', '对每条提醒说的话 what is said to every open warning')
    .action((id: string, asked: Asked & { say?: string }) =>
      done(asked, async (store) => {
        const { say } = asked;
        const { findings } = await checkVersion(store, id, doing().at);
        if (say !== undefined)
          for (const { name, severity, acknowledged } of findings)
            if (severity === 'warning' && !acknowledged) await acknowledgeFinding(store, act(id), name, say);
        await submitVersion(store, act(id));
        return id;
      }),
    );
}

function approveCommand(): Command {
  return command('approve', '批准，到时间自动公布 approve it: it goes out at its minute')
    .argument('<version>', VERSION)
    .action((id: string, asked: Asked) =>
      done(asked, async (store) => {
        await approveVersion(store, act(id));
        return id;
      }),
    );
}

function scheduleCommand(): Command {
  return command('schedule', '定发布时间 set the minute at which it goes out')
    .argument('<version>', VERSION)
    .argument('<minute>', '如 2026-10-20T09:00+08:00')
    .option('--reason <text>', '改了已预告的时间时写明 where the minute was announced')
    .action((id: string, minute: string, asked: Asked & { reason?: string }) =>
      done(asked, async (store) => {
        await setVersionMinute(store, act(id), minute, asked.reason ?? '');
        return id;
      }),
    );
}

/** `release publish-due`: what a server does by itself; done twice it is done once. */
function publishDueCommand(): Command {
  return command('publish-due', '公布到时间的 publish what is due').action(async (asked: Asked) => {
    const published = await withStore((store) => publishDue(store, doing().at));
    print(asked, { published }, () =>
      published.length === 0 ? [t(asked.lang, 'cli.release.none_due')] : published,
    );
  });
}

function withdrawCommand(): Command {
  const note = (language: string, name: string) =>
    new Option(`--${language} <note>`, `公众看到的说明（${name}） note for the public`).makeOptionMandatory();
  return command('withdraw', '撤回已公布的，说明留着 withdraw what is out; its note stays')
    .argument('<version>', VERSION)
    .addOption(note('zh', '中文'))
    .addOption(note('en', 'English'))
    .action((id: string, asked: Asked & { zh: string; en: string }) =>
      done(asked, async (store) => {
        await withdrawVersion(store, act(id), { zh: asked.zh, en: asked.en });
        return id;
      }),
    );
}

const doing = () => ({ by: OPERATOR, at: new Date().toISOString() });
const act = (id: string): VersionAct => ({ id, base: null, doing: doing() });

/** Does an act and prints the version as it stands; exit 1 with the sentence of what was refused. */
async function done(asked: Asked, work: (store: Store) => Promise<string>): Promise<void> {
  try {
    const version = await withStore(async (store) => readVersionHead(store.sql, await work(store)));
    print(asked, toJson(version), () => [`${version.id}  ${stateOf(version, asked.lang)}`]);
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    const message = sentenceOf(error, asked.lang);
    print(asked, { refused: error.refusal.code, message }, () => [message]);
    process.exitCode = REFUSED;
  }
}

async function refusedAsWrongUse<T>({ lang }: Asked, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ReleaseRefused ? new WrongUse(sentenceOf(error, lang)) : error;
  }
}

function sentenceOf({ refusal: { code, ...values } }: ReleaseRefused, lang: Locale): string {
  return t(lang, `error.${code}`, inWords(values, lang));
}

function stateOf({ state }: ReleaseVersionHead, lang: Locale): string {
  return t(lang, 'cli.release.state', { state });
}

function toJson(version: ReleaseVersionHead) {
  const { id, release, kind, state, dataKind, publishAt, publishedAt, contentHash, note } = version;
  return { version: id, release, kind, state, dataKind, publishAt, publishedAt, contentHash, note };
}
