import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { editVersion, setVersionMinute } from '../../server/store/releases/editVersion.ts';
import { makeVersion } from '../../server/store/releases/makeVersion.ts';
import { publishDue, withdrawVersion } from '../../server/store/releases/publishVersion.ts';
import { startMain } from '../api/startMain.ts';
import { openly } from '../store/releases/openProtection.ts';
import { act, fillSmallCity, LI, made, signed } from '../store/releases/releaseCity.ts';
import { openTemporaryStore } from '../store/temporaryStore.ts';
import { launchChromium } from './open.ts';

/** A small city with releases, and a browser of nobody in particular before it. */
export interface OpenedReleases {
  url: string;
  problems: string[];
  reader(width: number, lang: 'zh' | 'en', script?: boolean): Promise<BrowserContext>;
  /** a correction of 2026Q3 goes out */
  correct(): Promise<void>;
  /** 2026Q2 is withdrawn */
  withdraw(): Promise<void>;
  close(): Promise<void>;
}

const EDITED = {
  code: 'wanted',
  text: { zh: '{wanted_names}最要人。|{wanted_list}。', en: 'Most wanted: {wanted_names}. |{wanted_list}.' },
};

export async function openReleases(): Promise<OpenedReleases> {
  const { store: first, take, folder, config } = await openTemporaryStore();
  await fillSmallCity((kind, text) => take(kind, text, { acceptWarnings: true }));
  const publish = async (store: Store, id: string, minute: string) => {
    await setVersionMinute(store, act(id), minute, '与省里同日');
    await signed(store, id);
    await publishDue(store, minute);
  };
  await publish(first, await made(first, '2026Q2'), '2026-10-19T01:00:00.000Z');
  await publish(first, await made(first, '2026Q3'), '2026-10-20T01:00:00.000Z');
  await publish(first, await made(first, '2026'), '2026-11-20T01:00:00.000Z');
  await first.close();
  const withStore = async (work: (store: Store) => Promise<unknown>) => {
    const store = await openStore(config);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  const server = await startMain({
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    GONGXU_SECRET: 'test-secret',
    GONGXU_EDITION: 'tonghua',
    GONGXU_DEMO: 'off',
  });
  const browser = await launchChromium();
  const problems: string[] = [];
  return {
    url: server.url,
    problems,
    async reader(width, lang, script = true) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height: width < 640 ? 844 : 900 },
        javaScriptEnabled: script,
        locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      });
      context.setDefaultTimeout(10 * 60_000);
      await context.addCookies([{ name: 'lang', value: lang, url: server.url }]);
      context.on('weberror', (error) => problems.push(String(error.error())));
      context.on('console', (said) => {
        if (/Content Security Policy/.test(said.text())) problems.push(said.text());
      });
      return context;
    },
    correct: () =>
      withStore(async (store) => {
        const id = await makeVersion(store, { release: '2026Q3', correction: true }, LI, openly(store));
        await editVersion(store, act(id), {
          note: {
            zh: '一个县补报 9 月的岗位，结论不变。',
            en: 'A county handed in September late; the findings stay.',
          },
          sentence: EDITED,
        });
        await publish(store, id, '2026-11-06T02:00:00.000Z');
      }),
    withdraw: () =>
      withStore((store) =>
        withdrawVersion(store, act('release/2026Q2/v1'), {
          zh: '求职人数重复计算',
          en: 'Seekers were counted twice',
        }),
      ),
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
