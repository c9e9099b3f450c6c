import { Command, CommanderError } from 'commander';
import { plainReason } from '../store/plainReason.ts';
import { auditCommand } from './auditCommand.ts';
import { backtestCommand } from './backtestCommand.ts';
import { batchesCommand, withdrawCommand } from './batchCommands.ts';
import {
  backupCommand,
  demoCommand,
  editionCommand,
  publishCommand,
  rebuildCubeCommand,
  restoreCommand,
} from './careCommands.ts';
import { WRONG_USE, WrongUse } from './command.ts';
import { forecastCommand } from './forecastCommand.ts';
import { importCommand } from './importCommand.ts';
import { planCommand } from './planCommand.ts';
import { releaseCommand } from './releaseCommand.ts';
import { settingsCommand } from './settingsCommand.ts';
import { tableCommand } from './tableCommand.ts';
import { titlesCommand } from './titleCommands.ts';
import { userCommand } from './userCommands.ts';

/**
 * Carries out one command line: prints to stdout and stderr, and leaves how it ended in `process.exitCode`.
 *
 * @param args what stands behind the program's name
 */
export async function gongxu(args: string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    // commander has printed its own message; asking for help is no wrong use
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
      if (error.exitCode !== 0 && error.code !== 'commander.help')
        console.error('用法有误，见 gongxu <命令> --help。Wrong use; see gongxu <command> --help.');
    } else {
      console.error(
        error instanceof WrongUse || !(error instanceof Error)
          ? String((error as Error).message ?? error)
          : (plainReason(error) ?? error.stack),
      );
      process.exitCode = WRONG_USE;
    }
  }
}

function program(): Command {
  const program = new Command('gongxu').description(
    '供需罗盘：数据导入、查看与维护 import, look at and keep the data',
  );
  for (const command of [
    importCommand(),
    batchesCommand(),
    withdrawCommand(),
    tableCommand(),
    forecastCommand(),
    planCommand(),
    backtestCommand(),
    rebuildCubeCommand(),
    publishCommand(),
    editionCommand(),
    backupCommand(),
    auditCommand(),
    restoreCommand(),
    demoCommand(),
    titlesCommand(),
    userCommand(),
    settingsCommand(),
    releaseCommand(),
  ])
    program.addCommand(command);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command.exitOverride();
  return program;
}
