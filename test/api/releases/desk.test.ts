import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, SECOND, sessionOf } from '../../../scripts/access/asBureau.ts';
import { SMALL_CITY, smallCityFiles } from '../../store/smallCity.ts';
import { SCHOOLS } from '../../store/temporaryStore.ts';
import { type Booted, boot } from '../boot.ts';
import { everyField } from '../everyDoor.ts';

const VERSION = 'release/2026Q3/v1';
const DAY = 86_400_000;
const later = (days: number) => new Date(Math.floor(Date.now() / 60_000) * 60_000 + days * DAY).toISOString();

let server: Booted;
beforeAll(async () => {
  server = await boot(16);
  for (const [kind, text] of [['schools', SCHOOLS] as const, ...smallCityFiles(SMALL_CITY)]) {
    const at = await server.upload(kind, `${kind}.csv`, text);
    const batch = at.split('/').pop();
    const commit = `mutation { commitImport(batch: "${batch}", acceptWarnings: true) { state } }`;
    // one without a warning counts already
    await server.graphql(commit);
  }
});
afterAll(() => server.close());

const WORK =
  'id dueAt work { id state revision publishAt contentHash mayApprove findings { name code severity sentenceZh acknowledged { sentence by } } previews { id person opened endedAt } files { path } acts { action by reason } }';

interface Work {
  id: string;
  state: string;
  revision: number;
  findings: { name: string; code: string; severity: string; acknowledged: object | null }[];
  [field: string]: unknown;
}

/** Asks for a release after an act, or for the refusal of the act. */
async function does(
  act: string,
  cookie?: string,
): Promise<{ work: Work; error?: { code: string; message: string } }> {
  const { data, errors } = await server.graphql<Record<string, { work: Work } | null>>(
    `mutation { done: ${act} { ${WORK} } }`,
    cookie ? { headers: { cookie } } : {},
  );
  const [refused] = errors ?? [];
  return {
    work: data?.done?.work as Work,
    ...(refused && { error: { code: String(refused.extensions.code), message: refused.message } }),
  };
}

const work = async () =>
  (await server.graphql<{ releaseDesk: { work: Work } }>(`{ releaseDesk(release: "2026Q3") { ${WORK} } }`))
    .data.releaseDesk.work;
const of = (name: string, { revision }: Work, more = '') =>
  `${name}(version: "${VERSION}", base: ${revision}${more})`;

test('a release is made, worked on, signed by two persons and waits for its minute', async () => {
  expect((await does('makeRelease(release: "2027Q1")')).error?.code).toBe('RELEASE_NO_FACTS');
  const first = await does('makeRelease(release: "2026Q3")');
  expect(first.error).toBeUndefined();
  expect(first.work).toMatchObject({ id: VERSION, state: 'draft', publishAt: null, contentHash: null });
  const again = await does('makeRelease(release: "2026Q3")');
  expect(again.error).toEqual({
    code: 'RELEASE_EXISTS',
    message: `已有一版 ${VERSION}，现在是“起草中”；先把它发完、作废，或改做更正版。`,
  });

  const minute = later(3);
  const noReason = await does(of('setReleaseMinute', first.work, `, minute: "${minute}"`));
  expect(noReason.error?.code).toBe('RELEASE_REASON_MISSING');
  const set = await does(of('setReleaseMinute', first.work, `, minute: "${minute}", reason: "两县补报"`));
  expect(set.work).toMatchObject({ publishAt: minute });
  const stale = await does(of('discardRelease', first.work));
  expect(stale.error?.code).toBe('RELEASE_CHANGED_SINCE');
  expect(stale.error?.message).toMatch(/^你打开之后，规划科改过这一版/);

  pretendProtected();
  for (const { name } of (await work()).findings.filter(({ severity }) => severity === 'warning')) {
    const said = await does(of('acknowledgeFinding', await work(), `, finding: "${name}", sentence: "看过"`));
    expect(said.error).toBeUndefined();
  }
  const submitted = await does(of('submitRelease', await work()));
  expect(submitted.error).toBeUndefined();
  expect(submitted.work).toMatchObject({ state: 'review', mayApprove: false });
  expect(submitted.work.contentHash).toMatch(/^[0-9a-f]{64}$/);
  const same = await does(of('approveRelease', submitted.work));
  expect(same.error).toEqual({
    code: 'RELEASE_SECOND_PERSON',
    message: '这一版是规划科送审的，要由市级的另一位来批准。',
  });
  const second = sessionOf(server.database, SECOND);
  const approved = await does(of('approveRelease', submitted.work), second);
  expect(approved.work).toMatchObject({ state: 'scheduled' });
  const recalled = await does(of('recallRelease', approved.work, ', reason: "换一句"'), second);
  expect(recalled.work).toMatchObject({ state: 'draft', contentHash: null });
  const [act] = recalled.work.acts as object[];
  expect(act).toEqual({ action: 'release.recall', by: '局长', reason: '换一句' });
});

test('a preview link is shown once, counted and ended', async () => {
  const before = await work();
  const make = (until: string) =>
    `mutation { made: createReleasePreview(version: "${VERSION}", base: ${before.revision}, person: "日报 周", until: "${until}") { token preview { id person opened } } }`;
  expect((await server.graphql(make(later(15)))).errors?.[0]?.extensions.code).toBe('RELEASE_PREVIEW_UNTIL');
  const { data } = await server.graphql<{ made: { token: string; preview: { id: number } } }>(make(later(2)));
  expect(data.made.token).toMatch(/^[\w-]{43}$/);
  expect(data.made.preview).toMatchObject({ person: '日报 周', opened: 0 });
  const database = new Database(server.database, { readonly: true });
  const kept = database.prepare('select * from release_preview').all();
  database.close();
  expect(JSON.stringify(kept)).not.toContain(data.made.token);
  const ended = await does(`endReleasePreview(preview: ${data.made.preview.id})`);
  expect(ended.work.previews).toMatchObject([{ person: '日报 周', endedAt: expect.any(String) }]);
  expect((await does(`endReleasePreview(preview: ${data.made.preview.id})`)).error?.code).toBe(
    'RELEASE_PREVIEW_UNKNOWN',
  );
});

test('the desk is the bureau’s alone', async () => {
  const fields = everyField().filter((field) => /\.(release|\w*Release|acknowledgeFinding)/.test(field));
  expect(fields.length).toBeGreaterThan(14);
  const asked = '{ releaseDesks { next { release dueAt } releases { id } } }';
  const school = sessionOf(server.database, ofSchool('S01'));
  const { errors } = await server.graphql(asked, { headers: { cookie: school } });
  expect(errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const stranger = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: asked }),
  });
  expect((await stranger.json()).errors[0].extensions.code).toBe('NOT_SIGNED_IN');
  const { data } = await server.graphql<{ releaseDesks: { next: { release: string } } }>(asked);
  expect(data.releaseDesks.next.release).toBe('2026Q3');
});

/** As a version is that every attack failed on. */
function pretendProtected(): void {
  const database = new Database(server.database, { timeout: 60_000 });
  const row = database.prepare('select audit from release_version where id = ?').get(VERSION) as {
    audit: string;
  };
  const audit = JSON.stringify({ ...JSON.parse(row.audit), broken: [] });
  database.prepare('update release_version set audit = ? where id = ?').run(audit, VERSION);
  database.close();
}
