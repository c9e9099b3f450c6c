import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '../../scripts/access/asBureau.ts';
import { type Door, FIELDS, type Key, keysOf, PAGES, ROUTES } from '../../server/api/access/doors.ts';
import { reachOf } from '../../server/domain/access/permissions.ts';
import { ROLES, type Role, SCOPE_OF } from '../../server/domain/access/roles.ts';
import { type Booted, boot } from './boot.ts';
import { askFor, everyField, everyPage, everyRoute, type Named } from './everyDoor.ts';

let server: Booted;
let database: Database.Database;
beforeAll(async () => {
  server = await boot();
  database = new Database(server.database, { timeout: 60_000 });
});
afterAll(async () => {
  database.close();
  await server.close();
});

/** What an answer comes to, as far as rights go. */
type Outcome = 'open' | 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'missing';

const MISSING = ['PLAN_UNKNOWN', 'PLAN_UNKNOWN_SCHOOL', 'UNKNOWN_BATCH'];
const SCOPE: Partial<Record<Role, string>> = {
  employer: 'E01',
  school: 'S01',
  association: 'A01',
  county: '220503',
};

/** A plan that is out for opinions and one that is a draft; a batch of the asker's body and one of another's. */
const THINGS = {
  own: { plan: 'plan/2027/v1', year: '2027', name: 'v1.json', batch: '901', school: 'S01' },
  other: { plan: 'plan/2027/v2', year: '2027', name: 'v2.json', batch: '902', school: 'S02' },
};

/** Puts back what an earlier request took away. @returns the cookie of whoever asks */
function prepare(role: Role): string {
  const put = database.prepare(
    `insert or replace into batch (id, kind, data_kind, state, edition, file_name, file_hash, file_bytes, source, rows,
      accepted, warned, refused, problem_counts, problems, imported_at, scope)
      values (?, 'market', 'real', 'checked', 'tonghua', 'a.csv', ?, 1, 'a.csv', 0, 0, 0, 0, '[]', '[]', '2026-12-01', ?)`,
  );
  put.run(901, 'a', SCOPE[role] ?? 'S01');
  put.run(902, 'b', 'S09');
  const plan = database.prepare(
    `insert or replace into plan (id, number, entry_year, version, edition, data_kind, state, input, base_hash, input_hash,
      outcome, made_by, made_at) values (?, ?, '2027', ?, 'tonghua', 'real', ?, '{}', '', '', '{}', 'x', '2026-12-01')`,
  );
  plan.run('plan/2027/v1', 901, 1, 'consulted');
  plan.run('plan/2027/v2', 902, 2, 'draft');
  if (role === 'public') return '';
  return sessionOf(server.database, { name: `a-${role}`, shownName: role, role, scope: SCOPE[role] ?? null });
}

/** What the table says. */
function expected(role: Role, keys: readonly Key[], whose: 'own' | 'other'): Outcome {
  const refused = role === 'public' ? 'NOT_SIGNED_IN' : 'NOT_ALLOWED';
  if (keys.some(([right]) => reachOf(role, right) === null)) return refused;
  const near = keys.filter(([right, of]) => {
    const far = reachOf(role, right);
    const narrow = far === 'circulated' || (far === 'own' && role in SCOPE_OF);
    return narrow && of !== 'listed' && of !== 'self';
  });
  if (near.some(([, of]) => of === undefined)) return refused;
  return near.length > 0 && whose === 'other' ? 'missing' : 'open';
}

const outcomeOf = (code: unknown): Outcome => {
  if (code === 'NOT_SIGNED_IN' || code === 'NOT_ALLOWED') return code;
  return MISSING.includes(String(code)) ? 'missing' : 'open';
};

/** Every role, and whose the thing is. */
const CELLS = ROLES.flatMap((role) => (['own', 'other'] as const).map((whose) => ({ role, whose })));

/** The ways in which a field is asked: with and without the argument that decides which keys it needs. */
function waysOf(door: Door): Named[] {
  return 'argument' in door ? [{}, { [door.argument]: door.value ?? '' }] : [{}];
}

async function askField(field: string, named: Named, cookie: string): Promise<Outcome> {
  const { errors } = await server.graphql(askFor(field, named), {
    headers: { cookie: cookie || 'gongxu_session=' },
  });
  const codes = (errors ?? []).map(({ extensions }) => outcomeOf(extensions.code));
  expect((errors ?? []).map(({ extensions, message }) => [extensions.code, message])).not.toContainEqual([
    expect.stringMatching(/^GRAPHQL_|BAD_/),
    expect.anything(),
  ]);
  return codes.find((one) => one !== 'open') ?? 'open';
}

test('every field, address and page has its row, and every row its field, address or page', () => {
  expect(everyField().sort()).toEqual(Object.keys(FIELDS).sort());
  expect(everyRoute().sort()).toEqual(Object.keys(ROUTES).sort());
  expect(everyPage().sort()).toEqual(Object.keys(PAGES).sort());
});

test('every field lets in whom the table lets in, to its own things and not to others’, and nobody else', async () => {
  let cells = 0;
  for (const [field, door] of Object.entries(FIELDS)) {
    for (const way of waysOf(door)) {
      for (const { role, whose } of CELLS) {
        const { plan, batch, school } = THINGS[whose];
        const isPlan = /^(plan|evaluatePlan)$/.test(field.split('.')[1] ?? '');
        const named = {
          ...(field === 'Query.cohortGaps' ? {} : { plan }),
          batch,
          school,
          id: isPlan ? plan : batch,
          ...way,
          ...('plan' in way && { plan }),
        };
        const cookie = prepare(role);
        expect([field, role, whose, await askField(field, named, cookie)]).toEqual([
          field,
          role,
          whose,
          expected(role, keysOf(door, named), whose),
        ]);
        cells += 1;
      }
    }
  }
  console.log(`${cells} cells of fields`);
});

test('every address of the API does so', async () => {
  let cells = 0;
  for (const [route, door] of Object.entries(ROUTES)) {
    for (const { role, whose } of CELLS) {
      const [method = '', path = ''] = route.split(' ');
      const { year, name, batch } = THINGS[whose];
      const file = path.includes('templates') ? 'market.csv' : name;
      const address = path
        .replace(':year', year)
        .replace(':name', file)
        .replace(':batch', batch)
        .replace(':kind', 'annotated')
        .replace('*path', 'indicators.csv');
      const cookie = prepare(role);
      const response = await fetch(server.url + address, {
        method,
        headers: { cookie: cookie || 'gongxu_session=', accept: 'application/json' },
        ...(method === 'POST' && { body: new FormData() }),
        redirect: 'manual',
      });
      const text = await response.text();
      const { code = null } = text.startsWith('{') ? JSON.parse(text) : {};
      expect([route, role, whose, outcomeOf(code)]).toEqual([
        route,
        role,
        whose,
        expected(role, keysOf(door, {}), whose),
      ]);
      cells += 1;
    }
  }
  console.log(`${cells} cells of addresses`);
});

test('every page does so: strangers are led to sign in, others are told in words', async () => {
  let cells = 0;
  for (const [route, right] of Object.entries(PAGES).filter(([one]) => one !== '/refused')) {
    for (const role of ROLES) {
      const address = route
        .replace('[year]', '2027')
        .replace('[version]', 'v9')
        .replace(/\[\w+\]/g, '902');
      const response = await fetch(server.url + address, {
        headers: { cookie: prepare(role) || 'gongxu_session=', accept: 'text/html' },
        redirect: 'manual',
      });
      const html = await response.text();
      const led = response.headers.get('location') === `/sign-in?next=${encodeURIComponent(address)}`;
      const outcome = led ? 'NOT_SIGNED_IN' : response.status === 403 ? 'NOT_ALLOWED' : 'open';
      expect([route, role, outcome]).toEqual([route, role, expected(role, [[right, 'listed']], 'own')]);
      if (outcome === 'NOT_ALLOWED') expect(html).toContain('没有权限看这一页');
      cells += 1;
    }
  }
  console.log(`${cells} cells of pages`);
});

test('who still has to set up a second factor may do nothing else', async () => {
  const cookie = prepare('bureau');
  database.prepare("update account set totp_secret = null where name = 'a-bureau'").run();
  expect(await server.graphql('{ me { role needsSecondFactor } }', { headers: { cookie } })).toEqual({
    data: { me: { role: 'bureau', needsSecondFactor: true } },
  });
  const { errors } = await server.graphql('{ batches { id } }', { headers: { cookie } });
  expect(errors?.[0]?.extensions.code).toBe('SECOND_FACTOR_NEEDED');
});

test('a session that has ended is nobody’s', async () => {
  const cookie = prepare('bureau');
  database.prepare('update account_session set ended_at = started_at').run();
  expect(await server.graphql('{ me { role } }', { headers: { cookie } })).toEqual({ data: { me: null } });
});
