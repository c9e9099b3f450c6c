import { Command, CommanderError } from 'commander';
import { batchesCommand, withdrawCommand } from './batchCommands.ts';
import {
  backupCommand,
  demoCommand,
  editionCommand,
  rebuildCubeCommand,
  restoreCommand,
} from './careCommands.ts';
import { WRONG_USE, WrongUse } from './command.ts';
import { importCommand } from './importCommand.ts';
import { tableCommand } from './tableCommand.ts';

const program = new Command('gongxu').description(
  '供需罗盘：数据导入、查看与维护 import, look at and keep the data',
);
for (const command of [
  importCommand(),
  batchesCommand(),
  withdrawCommand(),
  tableCommand(),
  rebuildCubeCommand(),
  editionCommand(),
  backupCommand(),
  restoreCommand(),
  demoCommand(),
])
  program.addCommand(command);
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  // commander has printed its own message; asking for help is no wrong use
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  else {
    console.error(
      error instanceof WrongUse || !(error instanceof Error)
        ? String((error as Error).message ?? error)
        : error.stack,
    );
    process.exitCode = WRONG_USE;
  }
}
