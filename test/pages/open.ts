import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { BUREAU, type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { startMain } from '../api/startMain.ts';
import { copyFilled } from './copyFilled.ts';

/** A filled demonstration instance and a real browser before it. */
export interface Opened {
  url: string;
  /** a fresh reader, signed in, as the bureau where nobody else is named, as nobody where null is; pages that fail to load a part or throw make `problems` grow */
  reader(width: number, lang: 'zh' | 'en', script?: boolean, as?: Person | null): Promise<BrowserContext>;
  problems: string[];
  /** lets somebody in. @returns the cookie that says so */
  cookieOf(person: Person): string;
  close(): Promise<void>;
}

/** What a page has not shown by then it never will, ms: a busy machine is slow, not wrong. */
const STUCK = 10 * 60_000;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.GONGXU_CHROMIUM,
    // root, as in a container, has no sandbox; the rest keeps Chromium from calling home
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    timeout: 0,
  });
}

export async function open(): Promise<Opened> {
  const { folder, env } = await copyFilled();
  const server = await startMain({ ...env, GONGXU_DEMO: 'on' });
  const browser = await launchChromium();
  const problems: string[] = [];
  return {
    url: server.url,
    problems,
    cookieOf: (person) => sessionOf(join(folder, 'filled.db'), person),
    async reader(width, lang, script = true, as: Person | null = BUREAU) {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: { width, height: width < 640 ? 844 : 900 },
        javaScriptEnabled: script,
        locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      });
      context.setDefaultTimeout(STUCK);
      await context.addCookies([{ name: 'lang', value: lang, url: server.url }]);
      if (as) {
        const [name = '', value = ''] = sessionOf(join(folder, 'filled.db'), as).split('=');
        await context.addCookies([{ name, value, url: server.url }]);
      }
      context.on('weberror', (error) => problems.push(String(error.error())));
      context.on('console', (said) => {
        if (/Content Security Policy/.test(said.text())) problems.push(said.text());
      });
      context.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      return context;
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
