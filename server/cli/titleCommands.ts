import { decimals } from '@gongxu/messages/decimals';
import { t } from '@gongxu/messages/server';
import { Command } from 'commander';
import type { Estimate } from '../domain/facts/estimate.ts';
import type { Store } from '../store/openStore.ts';
import { publish } from '../store/publications.ts';
import { loadTitleChoices, settleTitle, undoSettling } from '../store/titles/titleChoices.ts';
import { titleClassifierOf } from '../store/titles/titleClassifierOf.ts';
import { measureTitles, saveTitleReport } from '../store/titles/titleReport.ts';
import { type Asked, command, print, WrongUse, withStore } from './command.ts';

/** `titles accuracy|classify|settle|undo`: from the words of advertisements to occupations. */
export function titlesCommand(): Command {
  return new Command('titles')
    .description('岗位名称与职业 job titles and their occupations')
    .addCommand(accuracyCommand())
    .addCommand(classifyCommand())
    .addCommand(settleCommand())
    .addCommand(undoCommand());
}

/** `titles accuracy`: measured on titles labelled by hand, without what persons settled here. */
function accuracyCommand(): Command {
  return command('accuracy', '归类的准确率 measure the matcher on labelled titles')
    .option('--write', '写入 data/titles/accuracy.json write the report that pages show')
    .action(async (asked: Asked & { write?: boolean }) => {
      const report = await withStore(({ index }) => measureTitles(index));
      if (asked.write) await saveTitleReport(report);
      print(asked, report, () =>
        report.sets.map(({ set, titles, coverage, minorGroup, sector }) =>
          t(asked.lang, 'cli.titles_accuracy', {
            set: t(asked.lang, `cli.titles_set.${set}`),
            titles,
            coverage: figure(coverage),
            minorGroup: figure(minorGroup),
            sector: figure(sector),
          }),
        ),
      );
    });
}

/** `titles classify <title>`: what a title is taken for, and why. */
function classifyCommand(): Command {
  return command('classify', '一个岗位名称归到哪个职业 what a title is taken for')
    .argument('<title>')
    .option('--industry <code>', '行业代码 industry of the employer')
    .action(async (title: string, asked: Asked & { industry?: string }) => {
      const found = await withStore(async (store) => {
        const classify = titleClassifierOf(store.index, await loadTitleChoices(store.sql));
        const match = classify({ title, industry: asked.industry ?? null, description: null });
        return { title, ...match, name: nameOf(store, match.occupation) };
      });
      print(asked, found, () => [
        t(asked.lang, found.occupation === null ? 'cli.titles_unclassified' : 'cli.titles_classified', {
          ...found,
          occupation: found.occupation ?? '',
          name: found.name ?? '',
          how: found.how ?? '',
          score: decimals(found.score, 2),
        }),
      ]);
    });
}

/** `titles settle <title> <code>`: remembered, and applied to what is stored. */
function settleCommand(): Command {
  return command('settle', '认定一个岗位名称的职业 settle what a title is, once')
    .argument('<title>')
    .argument('<code>', '职业代码 code of an occupation or group')
    .action(async (title: string, code: string, asked: Asked) => {
      const settled = await withStore(async (store) => {
        const occupation = store.index.resolve('occupation', code);
        if (occupation === null)
          throw new WrongUse(t(asked.lang, 'cli.unknown_occupation', { occupation: code }));
        const moved = await settleTitle(store, title, occupation);
        if (moved > 0) await publish(store);
        return { title, occupation, name: nameOf(store, occupation), moved };
      });
      print(asked, settled, () => [
        t(asked.lang, 'cli.titles_settled', { ...settled, name: settled.name ?? '' }),
      ]);
    });
}

/** `titles undo <title>`: forgets what a person settled. */
function undoCommand(): Command {
  return command('undo', '撤销一次认定 forget what was settled of a title')
    .argument('<title>')
    .action(async (title: string, asked: Asked) => {
      const moved = await withStore(async (store) => {
        const count = await undoSettling(store, title);
        if (count === null) throw new WrongUse(t(asked.lang, 'error.TITLE_NOT_SETTLED', { title }));
        if (count > 0) await publish(store);
        return count;
      });
      print(asked, { title, moved }, () => [t(asked.lang, 'cli.titles_undone', { title, moved })]);
    });
}

function figure({ value }: Estimate): string {
  return decimals(value ?? 0, 3);
}

function nameOf({ index }: Store, code: string | null): string | null {
  return code === null ? null : (index.occupations.get(code)?.nameZh ?? null);
}
