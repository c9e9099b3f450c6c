import { storePorts } from './api/ports/storePorts.ts';
import { linkPath } from './domain/access/linkPath.ts';
import { type Address, readAddress } from './start/readAddress.ts';
import { startServer } from './start/startServer.ts';
import { demonstrationIsOver } from './store/access/demonstrationIsOver.ts';
import { endDemonstration } from './store/access/endDemonstration.ts';
import { inviteFirstAdministrator } from './store/access/firstAdministrator.ts';
import { auditHead } from './store/audit/readAudit.ts';
import { fillWhenEmpty } from './store/fillWhenEmpty.ts';
import { createJobRunner } from './store/jobs/createJobRunner.ts';
import { askPages, jobHandlers } from './store/jobs/jobHandlers.ts';
import { openStore, type Store } from './store/openStore.ts';
import { plainReason } from './store/plainReason.ts';
import { createPlanner } from './store/plans/createPlanner.ts';
import { loadInputApart } from './store/plans/loadInputApart.ts';
import { readCurrency } from './store/publicationBasis.ts';
import { refreshLists } from './store/refreshLists.ts';
import { firstRelease } from './store/releases/firstRelease.ts';
import { renewFigures } from './store/renewFigures.ts';
import { createImportLine, type ImportLine } from './store/staging/createImportLine.ts';
import { tidyUploads } from './store/staging/tidyUploads.ts';

/** Says from where people may connect. What they may do is decided by whom they sign in as, from wherever it is. */
function sayWhoMayConnect({ host, origin }: Address): void {
  if (origin === null) {
    console.log(`只接受本机访问（${host}）；要让别人也能打开，请设 HOST=0.0.0.0 和 GONGXU_ORIGIN。`);
    console.log(
      `Only this machine may connect (${host}); set HOST=0.0.0.0 and GONGXU_ORIGIN to let others in.`,
    );
  } else if (origin.startsWith('http:')) {
    console.warn(`注意：${origin} 不加密，登录时的密码会以明文经过网络；请在前面加 HTTPS。`);
    console.warn(
      `Mind: ${origin} is not encrypted, and passwords cross the network as they are; put HTTPS before it.`,
    );
  }
}

async function main(): Promise<void> {
  const address = readAddress(process.env);
  sayWhoMayConnect(address);
  const store = await openStore();
  if (!store.config.demonstration || (await demonstrationIsOver(store.sql))) {
    await endDemonstration(store, new Date().toISOString());
    await refreshLists(store);
  }
  await renewFigures(store, (line) => console.log(line));
  await fillWhenEmpty(store, (line) => console.log(line));
  const line = createImportLine(store);
  const server = await startServer(
    storePorts(
      store,
      createPlanner(store, () => loadInputApart(store.config)),
      line,
    ),
    address,
  );
  keepUploadsTidy(store, line);
  await askForPagesBehind(store);
  const jobs = createJobRunner(
    store.sql,
    jobHandlers(store, (batch) => line.run({ do: 'publish', batch })),
  );
  jobs.start();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await server.close();
      await jobs.stop();
      await line.close();
      await store.close();
      process.exit(0);
    });
  }
  // only once the server listens: a start that fails must not use up the one link it would not show
  const first = await inviteFirstAdministrator(store, new Date().toISOString());
  // performance.now() counts from the start of the process, so loading the program is in it
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`就绪 Ready: ${server.url} (${seconds} s)`);
  if (first) sayFirstLink(first, server.url);
  const log = await auditHead(store.sql);
  if (log) console.log(`操作记录 Log of acts: ${log.length} ${log.hash}`);
  void server.makeFirstPlan().catch(console.error);
  void firstRelease(store, new Date().toISOString(), (said) => console.log(said)).catch(console.error);
}

/** An instance without accounts begins with a link for its first administrator, which is shown this once. */
function sayFirstLink({ name, token }: { name: string; token: string }, url: string): void {
  const link = `${url}${linkPath(token)}`;
  console.log(`首位管理员（账户 ${name}）请在 72 小时内由此链接设置密码，只用一次：${link}`);
  console.log(`First administrator (account ${name}): choose a password within 72 hours at ${link}, once.`);
}

/** Asks to publish what was committed, withdrawn or settled when an earlier process ended before it had. */
async function askForPagesBehind(store: Store): Promise<void> {
  const { behind, batches } = await readCurrency(store.sql);
  if (!behind) return;
  console.log('页面落后于已入库的数据，正在更新 … The pages are behind what is committed: publishing …');
  await askPages(store.sql, batches.at(-1) ?? 0, new Date().toISOString());
}

const HOUR = 3_600_000;

/** Checks what was received and not checked when the server stopped, and now and then lets go of what nobody came back to. */
function keepUploadsTidy(store: Store, line: ImportLine): void {
  const tidy = async (first: boolean) => {
    const unfinished = await tidyUploads(store);
    if (first) for (const batch of unfinished) void line.run({ do: 'check', batch }).catch(console.error);
  };
  void tidy(true).catch(console.error);
  setInterval(() => void tidy(false).catch(console.error), HOUR).unref();
}

/** Why nothing was started: in one line where the operator can mend it, with the stack where only we can. */
function sayWhyNot(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    const { port } = error as { port?: number };
    console.error(`端口 ${port} 已被占用，请设 PORT。Port ${port} is in use; set PORT to another.`);
  } else {
    console.error(plainReason(error) ?? error);
  }
  process.exit(1);
}

main().catch(sayWhyNot);
