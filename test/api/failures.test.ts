import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

/** Takes the log of acts away, and so the middle of a question about it. */
function breakLog(): void {
  const database = new Database(server.database, { timeout: 60_000 });
  database.exec('alter table audit_event rename to audit_event_gone');
  database.close();
}

test('a failure is told by a number under which the server logged it, and by nothing else of it', async () => {
  breakLog();
  const { errors } = await server.graphql('{ auditEvents { totalCount } }');
  const { code, values } = (errors?.[0]?.extensions ?? {}) as {
    code: string;
    values: { incident: string };
  };
  expect(code).toBe('INTERNAL_SERVER_ERROR');
  expect(values.incident).toMatch(/^[0-9a-f]{8}$/);
  expect(server.printed).toContain(`[${values.incident}]`);
  expect(JSON.stringify(errors)).not.toMatch(/audit_event|\.ts|\.js/);

  const file = await fetch(`${server.url}/api/audit.csv`, { headers: { 'accept-language': 'en' } });
  expect(file.status).toBe(500);
  const told = (await file.json()) as { code: string; message: string; incident: string };
  expect(told).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    message: `Something went wrong here. It has been logged as ${told.incident}.`,
    incident: expect.stringMatching(/^[0-9a-f]{8}$/),
  });
  expect(server.printed).toContain(`[${told.incident}] /api/audit.csv: `);

  const page = await fetch(`${server.url}/admin`);
  const html = await page.text();
  expect(page.status).toBe(502);
  const id = /编号 ([0-9a-f]{8})/.exec(html)?.[1];
  // what failed and the page that could not be made of it, under one number
  expect(server.printed).toContain(`[${id}] /admin`);
  expect(server.printed.split(`[${id}]`).join(' ')).toContain('no such table: audit_event');
  expect(server.printed.split(`[${id}]`).length).toBeGreaterThan(2);
  expect(html).not.toMatch(/audit_event|node_modules| {4}at /);
});
