import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

let server: Booted;
const SCHOOLS = '代码,名称,地区\nS01,示范第一职业学校,220502\nS02,示范第二职业学校,220523\n';
const MARKET = (county: string, quarter: string, vacancies: number) =>
  `期间,地区,职业,需求人数,求职人数,报送单位数\n${quarter},${county},6-31-01-02,${vacancies},400,60\n`;

beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

const person = (role: Person['role'], scope: string | null): Person => ({
  name: `p-${role}-${scope ?? ''}`.toLowerCase(),
  shownName: role,
  role,
  scope,
});

interface Answer {
  me: { waiting: number | null };
  today: {
    lastVisit: string | null;
    waiting: { kind: string; own: boolean; who: { code: string }[]; link: string }[];
    changes: { change: string; who: { code: string }[] }[];
    comparison: string;
    movesInAll: number;
    returns: { kind: string; handedIn: { code: string }[] }[];
  };
}

async function todayOf(role: Person['role'], scope: string | null = null): Promise<Answer> {
  const cookie = sessionOf(server.database, person(role, scope));
  const { data, errors } = await server.graphql<Answer>(
    `{ me { waiting } today { lastVisit comparison movesInAll waiting { kind own who { code } link }
      changes { change who { code } } returns { kind handedIn { code } } } }`,
    { headers: { cookie } },
  );
  expect(errors).toBeUndefined();
  return data;
}

/** The last quarter that is over. */
function lastQuarter(): string {
  const now = new Date();
  const quarter = Math.ceil((now.getUTCMonth() + 1) / 3);
  return quarter === 1 ? `${now.getUTCFullYear() - 1}Q4` : `${now.getUTCFullYear()}Q${quarter - 1}`;
}

test('a county finds its own return, and no longer once it is in', async () => {
  await server.upload('schools', 'schools.csv', SCHOOLS);
  const before = await todayOf('county', '220503');
  expect(before.today.waiting).toMatchObject([
    { kind: 'return', own: true, who: [{ code: '220503' }], link: '/imports' },
  ]);
  expect(before.me.waiting).toBe(1);
  // a list alone publishes no figures
  expect(before.today.changes.map(({ change }) => change)).not.toContain('published');
  await server.upload('market', 'market.csv', MARKET('220503', lastQuarter(), 500));
  const after = await todayOf('county', '220503');
  expect(after.today.waiting).toEqual([]);
  expect(after.me.waiting).toBe(0);
  expect(after.today.changes.map(({ change }) => change)).toContain('committed');
});

test('another county still finds its own, and nothing of the first', async () => {
  const { today } = await todayOf('county', '220521');
  expect(today.waiting).toMatchObject([{ kind: 'return', who: [{ code: '220521' }] }]);
  expect(today.changes.filter(({ change }) => change === 'committed')).toEqual([]);
  expect(today.returns).toEqual([]);
});

test('the bureau finds all who are missing together, and where returns stand', async () => {
  const { me, today } = await todayOf('bureau');
  const market = today.waiting.find(({ link }) => link.includes('complete=market'));
  expect(market?.own).toBe(false);
  expect(market?.who.map(({ code }) => code)).not.toContain('220503');
  expect(today.returns.find(({ kind }) => kind === 'market')?.handedIn).toEqual([{ code: '220503' }]);
  expect(me.waiting).toBe(today.waiting.length);
});

test('a school finds its own returns alone', async () => {
  const { today } = await todayOf('school', 'S01');
  expect(new Set(today.waiting.flatMap(({ who }) => who.map(({ code }) => code)))).toEqual(new Set(['S01']));
  expect(today.waiting.every(({ own }) => own)).toBe(true);
});

test('a file that is not committed waits for whoever sent it and for the bureau', async () => {
  const cookie = sessionOf(server.database, person('county', '220521'));
  await server.upload('market', 'own.csv', MARKET('220521', lastQuarter(), 500), { cookie }, [
    ['step', 'check'],
  ]);
  const staged = ({ today }: Answer) => today.waiting.filter(({ kind }) => kind === 'staged');
  expect(staged(await todayOf('county', '220521'))).toMatchObject([{ own: true }]);
  expect(staged(await todayOf('bureau'))).toMatchObject([{ own: false, who: [{ code: '220521' }] }]);
  expect(staged(await todayOf('county', '220503'))).toEqual([]);
});

test('employers and administrators find nothing that is not theirs', async () => {
  expect((await todayOf('employer', 'E01')).today.waiting).toEqual([]);
  expect((await todayOf('admin')).today.waiting).toEqual([]);
});

test('a stranger is told to sign in', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ today { day } }' }),
  });
  const { errors } = await response.json();
  expect(errors[0].extensions.code).toBe('NOT_SIGNED_IN');
});

test('the number of things costs a few statements while nothing changes', async () => {
  const cookie = sessionOf(server.database, person('bureau', null));
  const ask = () => server.graphql('{ me { waiting } }', { headers: { cookie } });
  await ask();
  const before = await server.statements();
  await ask();
  // who asks, and one look at the ends of tables
  expect((await server.statements()) - before).toBeLessThanOrEqual(6);
});
