import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

const HEADER = '期间,地区,职业,需求人数,求职人数\n';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let server: Booted;
let first: string;
let second: string;
beforeAll(async () => {
  server = await boot();
  const send = async (vacancies: number) => {
    const text = `${HEADER}2026Q3,东昌区,焊工,${vacancies},10\n`;
    const page = await server.upload('market', `v${vacancies}.csv`, text, {}, [['purpose', 'correct']]);
    return page.split('/').at(-1) ?? '';
  };
  first = await send(12);
  second = await send(15);
});
afterAll(() => server.close());

/** The text of a page, without its marks. */
async function textOf(response: Response): Promise<string> {
  const html = await response.text();
  return html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
const read = (path: string) => fetch(`${server.url}${path}`).then(textOf);
const send = (reason: string, lang = 'zh') =>
  fetch(`${server.url}/imports/${second}/withdraw?lang=${lang}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, accept: 'text/html' },
    body: new URLSearchParams({ reason }),
  });

test.each([
  ['zh', '撤回 v15.csv， 有 1 个数字改变', '重新计入', ['2026 年第三季度', '15', '12']],
  ['en', 'Withdrawing v15.csv changes one figure', 'counts again', ['15', '12']],
])('the page that asks says what a withdrawal would change (%s)', async (lang, heading, back, cells) => {
  const text = await read(`/imports/${second}/withdraw?lang=${lang}`);
  expect(text).toContain(heading);
  expect(text).toContain(back);
  // figures of others that lean on these are told of as well
  expect(text).toContain(lang === 'zh' ? '包括别的县区和学校的' : 'also of other counties and schools');
  for (const cell of cells) expect(text.slice(text.indexOf(back))).toContain(cell);
});

test('what a withdrawal would change is waited for where other work comes first, and then stands there', async () => {
  // what was looked at before is known no more
  await server.upload('market', 'more.csv', `${HEADER}2025Q2,东昌区,焊工,5,10\n`, {});
  const text = `${HEADER}2025Q1,东昌区,焊工,5,10\n`;
  const other = (await server.upload('market', 'other.csv', text, {}, [['step', 'check']])).split('/').at(-1);
  while (!(await read(`/imports/${other}`)).includes('确认后提交')) await pause(50);
  const database = new Database(server.database);
  database.exec('begin immediate');
  await fetch(`${server.url}/imports/${other}?/commit`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, accept: 'text/html' },
    body: new URLSearchParams({}),
  });
  const page = `/imports/${second}/withdraw?lang=zh`;
  const html = await (await fetch(server.url + page)).text();
  expect(html).toContain('http-equiv="refresh"');
  expect(html).not.toContain('<textarea');
  expect(await read(page)).toContain('前面还有 1 项工作');
  expect(await read(`/imports/${second}/withdraw?lang=en`)).toContain('after one other piece of work');
  // whoever does not wait is not reloaded while typing
  const now = await (await fetch(`${server.url}${page}&now`)).text();
  expect(now).toContain('<textarea');
  expect(now).not.toContain('http-equiv="refresh"');
  database.exec('rollback');
  database.close();
  while (!(await read(page)).includes('有 1 个数字改变')) await pause(50);
});

test.each([
  ['  ', '请写明为什么撤回。'],
  ['错'.repeat(10_000), '理由有 10,000 个字，最多 2,000 个'],
])(
  'a withdrawal without a reason that can be kept is answered at its field, and what was typed is kept',
  async (reason, said) => {
    const answer = await send(reason);
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toMatch(new RegExp(`id="wrong-reason"[^>]*>[^/]*</b>\\s*${said}`));
    expect(html).toContain(`>${reason}</textarea>`);
    expect(await read(`/imports/${second}`)).toContain('已经入库');
  },
);

test('a withdrawal is answered before it is done, shows how far it is, and asked for again says so', async () => {
  const database = new Database(server.database);
  database.exec('begin immediate');
  const answer = await send('季度写错了\n学生电话 13812345678');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/imports/${second}`]);
  expect(await read(`/imports/${second}?lang=zh`)).toContain('正在撤回');
  expect(await read(`/imports/${second}?lang=en`)).toContain('Withdrawing');
  expect(await textOf(await send('也想撤回'))).toContain('正在处理，请等它完成');
  database.exec('rollback');
  database.close();

  let text = '';
  do {
    await pause(50);
    text = await read(`/imports/${second}?lang=zh`);
  } while (text.includes('正在撤回') || text.includes('正在更新'));
  expect(text).toContain('这份文件的数字不再计入，公开页面也已去掉。');
  expect(text).toMatch(/由 规划科 于 .* 撤回：季度写错了\s+学生电话 \*\*\*/);
  expect(text).toContain('它计入时改变过 1 个数字，现在已不计入');
  const { data } = await server.graphql<{
    batch: { trace: { action: string; by: string; role: string; typed: boolean; details: string }[] };
  }>(`{ batch(id: "${second}") { trace { action by role typed details } } }`);
  expect(data.batch.trace.map(({ action, by, role, typed }) => [action, by, role, typed])).toEqual([
    ['batch.withdraw', '规划科', 'bureau', false],
    ['batch.commit', '规划科', 'bureau', false],
  ]);
  expect(JSON.stringify(data.batch.trace)).not.toContain('13812345678');
  expect(text).toMatch(/计入前\s+计入时/);
  expect(text).not.toContain(' 改变了 1 个数字');
  expect(await read(`/imports/${second}?lang=en`)).toContain('While it counted it had changed one figure');
  expect(await textOf(await send('也想撤回'))).toContain('已经撤回过了，不必再撤');
  expect(await textOf(await send('也想撤回', 'en'))).toContain('has been withdrawn already');
  expect(await read(`/imports/${first}?lang=zh`)).toContain('替换');
});

test('a commit is answered before it is done, and says that it is at it', async () => {
  const text = `${HEADER}2026Q2,东昌区,焊工,5,10\n`;
  const id = (await server.upload('market', 'q2.csv', text, {}, [['step', 'check']])).split('/').at(-1);
  while (!(await read(`/imports/${id}`)).includes('确认后提交')) await pause(50);
  const database = new Database(server.database);
  database.exec('begin immediate');
  const answer = await fetch(`${server.url}/imports/${id}?/commit`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, accept: 'text/html' },
    body: new URLSearchParams({}),
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/imports/${id}`]);
  expect(await read(`/imports/${id}?lang=zh`)).toContain('正在入库');
  database.exec('rollback');
  database.close();
  while (!(await read(`/imports/${id}?lang=zh`)).includes('公开页面已经按新数字更新')) await pause(50);
});
