import { existsSync, readFileSync } from 'node:fs';
import { t } from '@gongxu/messages/server';
import { Argument, type Command } from 'commander';
import type { ChainFault } from '../domain/audit/chain.ts';
import type { ChainHead } from '../domain/audit/entry.ts';
import { verifyAudit } from '../store/audit/readAudit.ts';
import { type Asked, command, DONE, print, REFUSED, WrongUse, withStore } from './command.ts';

/** `audit verify [--anchor FILE]`: exit 1 when an act of the log was changed, taken out, cut off or written anew. */
export function auditCommand(): Command {
  return command('audit', '验证操作记录没有被改过 prove that the log of acts is whole')
    .addArgument(new Argument('<action>').choices(['verify']))
    .option(
      '--anchor <file>',
      '别处留存的“条数 哈希”，每行一个 lines of “length hash” that were kept elsewhere',
    )
    .action(async (_action: string, asked: Asked & { anchor?: string }) => {
      const anchors = asked.anchor === undefined ? [] : readAnchors(asked.anchor, asked);
      const { head, faults } = await withStore((store) => verifyAudit(store.sql, anchors));
      print(asked, { ...head, anchors: anchors.length, faults }, () => [
        ...faults.map((fault) => faultSentence(fault, asked)),
        t(asked.lang, faults.length > 0 ? 'cli.audit.broken' : 'cli.audit.whole', {
          length: head.length,
          anchors: anchors.length,
          faults: faults.length,
        }),
        `${head.length} ${head.hash}`,
      ]);
      process.exitCode = faults.length > 0 ? REFUSED : DONE;
    });
}

function faultSentence({ fault, ...values }: ChainFault, { lang }: Asked): string {
  return t(lang, `cli.audit.${fault}`, values);
}

/** Length and hash, wherever in a line they stand: a line of the server's own log will do. */
const ANCHOR = /(?:^|\s)(\d{1,12})\s+([0-9a-f]{64})(?:\s|$)/;

/** @throws WrongUse where the file is not there or holds no anchor */
function readAnchors(file: string, { lang }: Asked): ChainHead[] {
  if (!existsSync(file)) throw new WrongUse(t(lang, 'cli.no_such_file', { file }));
  const anchors = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, length, hash] = ANCHOR.exec(line) ?? [];
      return length && hash ? [{ length: Number(length), hash }] : [];
    });
  if (anchors.length === 0) throw new WrongUse(t(lang, 'cli.audit.no_anchor', { file }));
  return anchors;
}
