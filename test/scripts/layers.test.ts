import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';
// @ts-expect-error The configuration is plain JavaScript.
import layers from '../../.dependency-cruiser.js';

const { options, forbidden = [] }: IConfiguration = layers;

/** A house with a wrong import for every rule, and the right ones that stand nearest to them. */
const HOUSE: Readonly<Record<string, string>> = {
  'server/domain/facts/fact.ts': 'export interface Fact {}',
  'server/domain/facts/early.ts':
    "import type { Row } from '../publication/row.ts'; export type Early = Row;",
  'server/domain/publication/row.ts':
    "import type { Fact } from '../facts/fact.ts'; export interface Row extends Fact {}",
  'server/domain/plan/explain/deep.ts':
    "import type { Row } from '../../publication/row.ts'; export type Deep = Row;",
  'server/domain/access/roles.ts': "import type { Fact } from '../facts/fact.ts'; export type Roles = Fact;",
  'server/domain/audit/chain.ts':
    "import type { Roles } from '../access/roles.ts'; export type Chain = Roles;",
  'server/domain/release/told.ts':
    "import type { Chain } from '../audit/chain.ts'; export type Told = Chain;",
  'server/domain/attic/thing.ts': 'export interface Thing {}',
  'server/domain/cube/clock.ts': "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  'server/domain/city/store.ts':
    "import type { Store } from '../../store/store.ts'; export type Open = Store;",
  'server/solver/solve.ts': "import type { Store } from '../store/store.ts'; export type Solve = Store;",
  'messages/engine.ts': "import { page } from '../web/src/lib/page.ts'; export const said = page;",
  'server/messages/say.ts': "import type { Store } from '../store/store.ts'; export type Say = Store;",
  'server/files/write.ts': "import type { Store } from '../store/store.ts'; export type Written = Store;",
  'server/store/store.ts':
    "import type { Row } from '../domain/publication/row.ts'; export interface Store extends Row {}",
  'server/store/asks.ts': "import type { Desk } from '../api/ports/desk.ts'; export type Asks = Desk;",
  'server/api/ports/desk.ts':
    "import type { Store } from '../../store/store.ts'; export interface Desk extends Store {}",
  'server/api/plans/plans.ts':
    "import type { Desk } from '../ports/desk.ts'; import type { Store } from '../../store/store.ts'; export type P = Desk & Store;",
  'server/api/plans/page.ts':
    "import { page } from '../../../web/src/lib/page.ts'; export const shown = page;",
  'server/api/tables/cells.ts':
    "import type { Cells } from '../../domain/cube/cells.ts'; export type Shown = Cells;",
  'server/api/front/door.ts': "import { start } from '../../start/start.ts'; export const open = start;",
  'server/app.module.ts': "import type { Desk } from './api/ports/desk.ts'; export type App = Desk;",
  'server/start/start.ts':
    "import type { App } from '../app.module.ts'; export const start = (app: App) => app;",
  'server/main.ts': "import { start } from './start/start.ts'; export const started = start;",
  'server/domain/cube/cells.ts': 'export type Cells = number[];',
  'server/cli/command.ts': "import type { Desk } from '../api/ports/desk.ts'; export type Command = Desk;",
  'web/src/lib/page.ts': 'export const page = 1;',
  'web/src/lib/Page.svelte':
    "<script lang=\"ts\">import { read } from '../../../server/domain/cube/clock.ts'; read('');</script>",
  'web/src/lib/types.ts':
    "import type { Row } from '../../../server/domain/publication/row.ts'; export type R = Row;",
  'web/src/lib/one.ts': "import type { Two } from './two.ts'; export type One = Two | 1;",
  'web/src/lib/two.ts': "import type { One } from './one.ts'; export type Two = One | 2;",
  'web/src/lib/lost.ts': "import { lost } from './nowhere.ts'; export const found = lost;",
  'scripts/run.js': "import { helper } from '../test/helper.ts'; helper();",
  'test/helper.ts': 'export const helper = () => {};',
  'test/thing.test.ts':
    "import './helper.ts'; import type { Thing } from '../server/domain/attic/thing.ts'; export type T = Thing;",
};

const BROKEN = [
  'stage-facts: server/domain/facts/early.ts → server/domain/publication/row.ts',
  'stage-plan: server/domain/plan/explain/deep.ts → server/domain/publication/row.ts',
  'stage-audit: server/domain/audit/chain.ts → server/domain/access/roles.ts',
  'stage-release: server/domain/release/told.ts → server/domain/audit/chain.ts',
  'domain-has-rooms: test/thing.test.ts → server/domain/attic/thing.ts',
  'domain-pure: server/domain/cube/clock.ts → fs',
  'domain-pure: server/domain/city/store.ts → server/store/store.ts',
  'solver-knows-domain: server/solver/solve.ts → server/store/store.ts',
  'catalogues-alone: messages/engine.ts → web/src/lib/page.ts',
  'messages-know-domain: server/messages/say.ts → server/store/store.ts',
  'files-know-domain: server/files/write.ts → server/store/store.ts',
  'store-below-api: server/store/asks.ts → server/api/ports/desk.ts',
  'api-through-ports: server/api/plans/plans.ts → server/store/store.ts',
  'figures-from-tables: server/api/tables/cells.ts → server/domain/cube/cells.ts',
  'api-apart: server/api/plans/page.ts → web/src/lib/page.ts',
  'start-on-top: server/api/front/door.ts → server/start/start.ts',
  'cli-beside-api: server/cli/command.ts → server/api/ports/desk.ts',
  'web-speaks-graphql: web/src/lib/Page.svelte → server/domain/cube/clock.ts',
  'web-speaks-graphql: web/src/lib/types.ts → server/domain/publication/row.ts',
  'nobody-imports-tests: scripts/run.js → test/helper.ts',
  'no-circles: web/src/lib/one.ts → web/src/lib/two.ts',
  'all-is-seen: web/src/lib/lost.ts → ./nowhere.ts',
];

const house = mkdtempSync(join(tmpdir(), 'gongxu-layers-'));

beforeAll(() => {
  for (const [file, text] of Object.entries(HOUSE)) {
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  symlinkSync(join(import.meta.dirname, '..', '..', 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

test('every rule of the layers finds the import that breaks it, types included, and no other', async () => {
  const { output } = await cruise(['messages', 'server', 'web/src', 'scripts', 'test'], {
    ...options,
    baseDir: house,
    ruleSet: { forbidden },
    validate: true,
  });
  const found = (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  expect(found.sort()).toEqual([...BROKEN].sort());
});

test('every rule that is no stage’s has an import that breaks it', () => {
  const named = new Set(BROKEN.map((line) => line.split(':')[0]));
  const others = forbidden.map(({ name }) => name ?? '').filter((name) => !name.startsWith('stage-'));
  expect(others.filter((name) => !named.has(name))).toEqual([]);
});
