import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { t } from '@gongxu/messages/server';
import { Argument, type Command } from 'commander';
import { checkEdition } from '../domain/edition/checkEdition.ts';
import { editionSentence } from '../messages/editionSentence.ts';
import { BackupRefused, backup, restore } from '../store/backup.ts';
import { markBackup } from '../store/backupMark.ts';
import { comesWith } from '../store/comesWith.ts';
import { readConfig } from '../store/config.ts';
import { removeDemonstration } from '../store/demonstration.ts';
import { readEdition } from '../store/editionFiles.ts';
import { fillWithReleases } from '../store/fillWhenEmpty.ts';
import { publish } from '../store/publications.ts';
import { rebuildCube } from '../store/rebuildCube.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';

/** `rebuild-cube`: the cube anew from the facts, to the same bytes. */
export function rebuildCubeCommand(): Command {
  return command('rebuild-cube', '由记录重建数据立方 make the cube anew from the facts').action(
    async (asked: Asked) => {
      const rebuilt = await withStore(async (store) => {
        const made = await rebuildCube(store);
        if (made.changed > 0) await publish(store);
        return made;
      });
      print(asked, rebuilt, () => [t(asked.lang, 'cli.rebuilt', { ...rebuilt })]);
    },
  );
}

/** `publish`: brings the pages up to date after imports that left them as they were. */
export function publishCommand(): Command {
  return command('publish', '按已入库的数据更新页面 make the publication of what is committed').action(
    async (asked: Asked) => {
      const { id, period, dataKind, madeAt } = await withStore((store) => publish(store));
      print(asked, { publication: id, period, dataKind, madeAt }, () => [
        t(asked.lang, 'cli.published', { id }),
      ]);
    },
  );
}

/** `edition check <folder>`: exit 1 when the edition has an error. */
export function editionCommand(): Command {
  return command('edition', '检查一个版本的数据文件 prove an edition whole')
    .addArgument(new Argument('<action>').choices(['check']))
    .argument('<folder>', '版本文件夹 folder of the edition')
    .action(async (_action: string, folder: string, asked: Asked) => {
      if (!existsSync(resolve(folder, 'edition.json')))
        throw new WrongUse(t(asked.lang, 'cli.no_such_file', { file: `${folder}/edition.json` }));
      const { edition, problems: unreadable } = await readEdition(resolve(folder));
      // what cannot be read would only be found again, as something else
      const problems = unreadable.length > 0 ? unreadable : checkEdition(edition);
      const errors = problems.filter((problem) => problem.grade === 'error').length;
      const notes = problems.length - errors;
      const told = problems.map((problem) => ({
        ...problem,
        message: editionSentence(problem, asked.lang),
      }));
      print(asked, { edition: edition.id, errors, notes, problems: told }, () => [
        ...told.map(
          ({ grade, table, row, message }) =>
            `${t(asked.lang, `grade.${grade}`)}  ${table}${row === null ? '' : `:${row}`}  ${message}`,
        ),
        errors === 0
          ? t(asked.lang, 'cli.edition_whole', { id: edition.id, notes })
          : t(asked.lang, 'cli.edition_errors', { id: edition.id, errors }),
      ]);
      process.exitCode = errors > 0 ? REFUSED : DONE;
    });
}

/** `backup <file>`: while the server runs. */
export function backupCommand(): Command {
  return command('backup', '备份数据库 copy the database while it is in use')
    .argument('<file>')
    .action(async (file: string, asked: Asked) => {
      const config = readConfig();
      await possible(backup(config, resolve(file)), file, asked);
      markBackup(config, new Date().toISOString());
      print(asked, { file: resolve(file) }, () => [t(asked.lang, 'cli.saved', { file })]);
    });
}

/** `restore <file>`: while the server is stopped. */
export function restoreCommand(): Command {
  return command('restore', '从备份恢复（先停止服务） put a backup in place; stop the server first')
    .argument('<file>')
    .action(async (file: string, asked: Asked) => {
      if (!existsSync(file)) throw new WrongUse(t(asked.lang, 'cli.no_such_file', { file }));
      await possible(restore(readConfig(), resolve(file)), file, asked);
      print(asked, { file: resolve(file) }, () => [t(asked.lang, 'cli.restored', { file })]);
    });
}

async function possible(work: Promise<void>, file: string, { lang }: Asked): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw error instanceof BackupRefused
      ? new WrongUse(t(lang, `cli.backup.${error.code}`, { file }))
      : error;
  }
}

/** `demo fill|remove`: demonstration data in, or out to the last row. */
export function demoCommand(): Command {
  return command('demo', '载入或移除演示数据 load or remove the demonstration data')
    .addArgument(new Argument('<action>').choices(['fill', 'remove']))
    .action(async (action: 'fill' | 'remove', asked: Asked) => {
      await withStore(async (store) => {
        if (action === 'remove') {
          const count = await removeDemonstration(store);
          await publish(store);
          return print(asked, { withdrawn: count }, () => [t(asked.lang, 'cli.demo_removed', { count })]);
        }
        if (!comesWith(store, 'demonstration')) throw new WrongUse(t(asked.lang, 'cli.no_demonstration'));
        const reports = await fillWithReleases(store, (line) => console.error(line));
        const rows = reports.reduce((sum, report) => sum + report.rows, 0);
        print(asked, { files: reports.length, rows }, () => [
          t(asked.lang, 'cli.demo_filled', { files: reports.length, rows }),
        ]);
      });
    });
}
