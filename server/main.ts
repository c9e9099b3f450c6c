import { storePorts } from './api/ports/storePorts.ts';
import { fillWhenEmpty } from './api/start/fillWhenEmpty.ts';
import { readAddress } from './api/start/readAddress.ts';
import { startServer } from './api/start/startServer.ts';
import { openStore } from './store/openStore.ts';

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost']);

const startedAt = performance.now();
const { host, port } = readAddress(process.env);
if (LOCAL.has(host)) {
  console.log(
    `尚无账户与登录，因此只接受本机访问（${host}）；如已另有保护，可设 HOST=0.0.0.0。` +
      `\nThere are no accounts yet, so only this machine may connect (${host}); set HOST=0.0.0.0 behind protection of your own.`,
  );
} else {
  console.warn(
    `注意：尚无账户与登录，凡能连到 ${host} 的人都能导入和撤回数据。` +
      `\nMind: there are no accounts yet, and whoever reaches ${host} can import and withdraw data.`,
  );
}

const store = await openStore();
await fillWhenEmpty(store, (line) => console.log(line));
const server = await startServer(storePorts(store), host, port);
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await server.close();
    await store.close();
    process.exit(0);
  });
}

const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(`就绪 Ready: ${server.url} (${seconds} s)`);
