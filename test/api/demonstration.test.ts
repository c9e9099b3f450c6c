import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

let server: Booted;
beforeAll(async () => {
  server = await boot(1, [], { GONGXU_DEMO: 'on' });
}, 400_000);
afterAll(() => server.close());

/** Somebody of the instance itself. */
const PERSON: Person = { name: 'clerk', shownName: '规划科', role: 'bureau', scope: null };
const clerk = () => ({ cookie: sessionOf(server.database, PERSON) });
const STEP: [string, string][] = [['step', 'check']];
const of = (kind: string): [string, string][] => [['dataKind', kind], ...STEP];
const idOf = (page: string) => page.split('/').at(-1) ?? '';
/** Its headers are nobody's: somebody must say what they are. The second row is refused. */
const FOREIGN = (period: string) => `何时,何地,何职,要人\n${period},东昌区,焊工,3\n${period},火星区,焊工,4\n`;
const MAPPING = ['何时=period', '何地=region', '何职=occupation', '要人=vacancies'];
const DAYS = 'calendar.marketReturnDays';

/** @returns a demonstrator's cookie; none where nobody is let in */
async function demonstrator(name: string): Promise<{ cookie: string }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { signInAsDemonstrator(name: "${name}") { refused { code } } }`,
    }),
  });
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? 'gongxu_session=none' };
}

/** Asks, and gives back the first error's code, status and sentence. */
async function errorOf(query: string, headers: Record<string, string>, variables: object = {}) {
  const { errors } = await server.graphql(query, { headers, variables });
  return errors?.[0] && [errors[0].extensions.code, errors[0].message];
}

async function batch(id: string, headers: Record<string, string>) {
  const query = `query ($id: ID!) { batch(id: $id) { state refused progress { phase } reading { remembered } } }`;
  for (;;) {
    const { data, errors } = await server.graphql<{ batch: Record<string, unknown> | null }>(query, {
      headers,
      variables: { id },
    });
    expect(errors, id).toBeUndefined();
    if (!data.batch?.progress) return data.batch;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A file with foreign headers, sent and explained. */
async function explained(headers: Record<string, string>, period: string): Promise<string> {
  const id = idOf(
    await server.upload('market', 'foreign.csv', FOREIGN(period), headers, of('demonstration')),
  );
  await batch(id, headers);
  await server.graphql(
    'mutation ($id: ID!, $m: [String!]!) { recheckImport(batch: $id, mapping: $m) { id } }',
    {
      headers,
      variables: { id, m: MAPPING },
    },
  );
  expect(await batch(id, headers)).toMatchObject({ state: 'checked', refused: 1 });
  return id;
}

/** Whether a file with those headers is read as somebody explained them. */
async function isRemembered(kind: string, period: string): Promise<boolean> {
  const id = idOf(await server.upload('market', 'next.csv', FOREIGN(period), clerk(), of(kind)));
  const { reading } = (await batch(id, clerk())) as { reading: { remembered: boolean } };
  await server.graphql('mutation ($id: ID!) { cancelImport(batch: $id) }', {
    headers: clerk(),
    variables: { id },
  });
  return reading.remembered;
}

const offered = async () => {
  const { data } = await server.graphql<{ signInOffers: { demonstrators: object[] } }>(
    '{ signInOffers { demonstrators { name } } }',
  );
  return data.signInOffers.demonstrators.length;
};

test('a demonstrator sends, commits, cancels and withdraws demonstration files alone, and is told so in words', async () => {
  const bureau = await demonstrator('demo.bureau');
  for (const kind of ['real', 'published', ''])
    expect(await server.upload('market', 'a.csv', FOREIGN('2026Q1'), bureau, of(kind))).toBe(
      '/imports?problem=demonstration_only',
    );
  expect(await offered()).toBe(7);
  const page = async (lang: string, headers: { cookie: string }) => {
    const cookie = `${headers.cookie}; lang=${lang}`;
    return (await fetch(`${server.url}/imports?problem=demonstration_only`, { headers: { cookie } })).text();
  };
  expect(await page('zh', bureau)).toContain('示范账户只能报送演示数据，没有收下。');
  expect(await page('en', bureau)).toContain('Demonstrators send demonstration files alone;');
  expect(await page('en', bureau)).not.toContain('<option value="real"');
  expect(await page('en', clerk())).toContain('<option value="real"');

  const { data } = await server.graphql<{ batches: { id: string; dataKind: string }[] }>(
    '{ batches(first: 200) { id dataKind } }',
    { headers: bureau },
  );
  const id = data.batches.find(({ dataKind }) => dataKind === 'published')?.id;
  const words = 'Demonstrators, and whoever they invited, work with demonstration data alone.';
  for (const act of [
    'withdraw(batch: $id, reason: "为何")',
    'commitImport(batch: $id, acceptWarnings: true)',
    'recheckImport(batch: $id, mapping: [], given: ["cohort=2025"])',
    'updatePages(batch: $id)',
  ])
    expect(
      await errorOf(`mutation ($id: ID!) { ${act} { id } }`, { ...bureau, 'accept-language': 'en' }, { id }),
    ).toEqual(['DEMONSTRATION_ONLY', words]);
  const cancel = 'mutation ($id: ID!) { cancelImport(batch: $id) }';
  expect(await errorOf(cancel, { ...bureau, 'accept-language': 'zh' }, { id })).toEqual([
    'DEMONSTRATION_ONLY',
    '示范账户（包括由它邀请的账户）只能处理演示数据。',
  ]);
});

test('headers are remembered for others once a file is in by them, and what demonstrators left ends with the first real file', async () => {
  const bureau = await demonstrator('demo.bureau');
  const admin = await demonstrator('demo.admin');
  const id = await explained(bureau, '2027Q1');
  expect(await isRemembered('demonstration', '2027Q2')).toBe(false);
  const commit =
    'mutation ($id: ID!) { commitImport(batch: $id, acceptWarnings: true, allowPartial: true) { id } }';
  expect(await errorOf(commit, bureau, { id })).toBeUndefined();
  expect(await batch(id, bureau)).toMatchObject({ state: 'committed' });
  expect(await isRemembered('demonstration', '2027Q2')).toBe(true);

  const change = `mutation { changeSetting(key: "${DAYS}", value: "25", version: 0) { refused { code } } }`;
  expect(await errorOf(change, admin)).toBeUndefined();
  expect(
    await errorOf('mutation { settleTitle(title: "无人登过的岗位", occupation: "焊工") { title } }', bureau),
  ).toBeUndefined();
  const standing = async () => {
    const { data } = await server.graphql<{
      settings: { settings: { key: string; value: string }[] };
      settledTitles: { title: string }[];
    }>('{ settings { settings { key value } } settledTitles(first: 9) { title } }', { headers: clerk() });
    const days = data.settings.settings.find(({ key }) => key === DAYS)?.value;
    return [days, data.settledTitles.map(({ title }) => title)];
  };
  expect(await standing()).toEqual(['25', ['无人登过的岗位']]);

  // a real file that only waits
  const real = idOf(await server.upload('market', 'real.csv', FOREIGN('2026Q2'), clerk(), of('real')));
  expect(await batch(real, clerk())).toMatchObject({ reading: { remembered: false } });
  expect(await standing()).toEqual(['15', []]);
  expect(await offered()).toBe(0);
  expect(await errorOf('{ batches(first: 1) { id } }', bureau)).toMatchObject([
    'NOT_SIGNED_IN',
    expect.any(String),
  ]);
  const rows = await fetch(`${server.url}/api/imports/${real}/refused`, { headers: bureau });
  expect(rows.status).toBe(401);
  expect(await demonstrator('demo.bureau')).toEqual({ cookie: 'gongxu_session=none' });
});

test('one click stays over when the real file is gone, the next is withdrawn, and the server starts anew', async () => {
  const { data } = await server.graphql<{ batches: { id: string; dataKind: string }[] }>(
    '{ batches(first: 1) { id dataKind } }',
    { headers: clerk() },
  );
  expect(data.batches[0]?.dataKind).toBe('real');
  const id = data.batches[0]?.id ?? '';
  await server.graphql('mutation ($id: ID!) { cancelImport(batch: $id) }', {
    headers: clerk(),
    variables: { id },
  });
  expect(await offered()).toBe(0);
  const text = '期间,地区,职业,需求人数,求职人数\n2026Q1,东昌区,焊工,12,10\n';
  const next = idOf(await server.upload('market', 'm.csv', text, clerk(), [['dataKind', 'real']]));
  expect(await batch(next, clerk())).toMatchObject({ state: 'committed' });
  const withdraw = 'mutation ($id: ID!) { withdraw(batch: $id, reason: "重报") { id } }';
  expect(await errorOf(withdraw, clerk(), { id: next })).toBeUndefined();
  expect(await batch(next, clerk())).toMatchObject({ state: 'withdrawn' });
  await server.restart();
  expect(await offered()).toBe(0);
  expect(await demonstrator('demo.bureau')).toEqual({ cookie: 'gongxu_session=none' });
});
