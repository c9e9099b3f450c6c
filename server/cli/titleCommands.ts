import { Command } from 'commander';
import { measureAccuracy } from '../domain/import/titles/measureAccuracy.ts';
import { say } from '../messages/sentences.ts';
import type { Store } from '../store/openStore.ts';
import { publish } from '../store/publications.ts';
import { loadLabelledTitles } from '../store/titles/loadLabelledTitles.ts';
import { loadTitleChoices, settleTitle } from '../store/titles/titleChoices.ts';
import { titleClassifierOf } from '../store/titles/titleClassifierOf.ts';
import { type Asked, command, print, WrongUse, withStore } from './command.ts';

/** `titles accuracy|classify|settle`: from the words of advertisements to occupations. */
export function titlesCommand(): Command {
  return new Command('titles')
    .description('岗位名称与职业 job titles and their occupations')
    .addCommand(accuracyCommand())
    .addCommand(classifyCommand())
    .addCommand(settleCommand());
}

/** `titles accuracy`: measured on titles labelled by hand, without what persons settled here. */
function accuracyCommand(): Command {
  return command('accuracy', '归类的准确率 measure the matcher on labelled titles').action(
    async (asked: Asked) => {
      const sets = await loadLabelledTitles();
      const measured = await withStore(async ({ index }) => {
        const classify = titleClassifierOf(index);
        return {
          development: measureAccuracy(sets.development, classify, index),
          heldOut: measureAccuracy(sets.heldOut, classify, index),
        };
      });
      print(asked, measured, () =>
        (['development', 'heldOut'] as const).map((set) =>
          say(asked.lang, 'cli.titles_accuracy', {
            set: say(asked.lang, `cli.titles_set.${set}`),
            titles: measured[set].titles,
            coverage: measured[set].coverage.toFixed(3),
            minorGroup: measured[set].minorGroup.toFixed(3),
            sector: measured[set].sector.toFixed(3),
          }),
        ),
      );
    },
  );
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
        say(asked.lang, found.occupation === null ? 'cli.titles_unclassified' : 'cli.titles_classified', {
          ...found,
          score: found.score.toFixed(2),
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
          throw new WrongUse(say(asked.lang, 'cli.unknown_occupation', { occupation: code }));
        const moved = await settleTitle(store, title, occupation);
        if (moved > 0) await publish(store);
        return { title, occupation, name: nameOf(store, occupation), moved };
      });
      print(asked, settled, () => [say(asked.lang, 'cli.titles_settled', settled)]);
    });
}

function nameOf({ index }: Store, code: string | null): string | null {
  return code === null ? null : (index.occupations.get(code)?.nameZh ?? null);
}
