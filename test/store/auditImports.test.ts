import { expect, test } from 'vitest';
import { readTrace, verifyAudit } from '../../server/store/audit/readAudit.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { temporaryStore } from './temporaryStore.ts';

const SCHOOL = '代码,名称,地区\nS01,示范第一职业学校,220502\n';
const STUDENTS = ['20260001', '20260002', '20260003'];
const HEADER = '学号,学校,专业,届别,毕业去向,单位所在地\n';
const outcomes = (students: readonly string[]) =>
  `${HEADER}${students.map((one) => `${one},S01,710201,2026,协议和合同就业,220502\n`).join('')}`;

test('what is taken in and taken back stands in the log, in the write’s own transaction, without any student', async () => {
  const { store, take } = await temporaryStore();
  await take('schools', SCHOOL);
  const first = await take('outcomes', outcomes(STUDENTS));
  expect(first.state).toBe('committed');
  const id = String(first.batch);
  // refused: nothing is written, and nothing is said
  const before = (await verifyAudit(store.sql)).head.length;
  expect((await take('outcomes', `${HEADER}20260009,S99,710201,2026,升学,\n`)).state).toBe('checked');
  expect(await withdraw(store, '999')).toBe('unknown_batch');
  expect((await verifyAudit(store.sql)).head.length).toBe(before);

  const statement = { by: '王芳', reason: '错了，学生 13812345678' };
  expect(await withdraw(store, id, statement, '2026-12-01T00:00:00.000Z')).toMatchObject({ batch: id });
  const [back, came] = await readTrace(store.sql, `batch/${id}`);
  expect(came).toMatchObject({ action: 'batch.commit', actor: 'operator', role: 'operator', before: null });
  expect(came?.after).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(came?.details ?? '')).toMatchObject({ kind: 'outcomes', dataKind: 'real', accepted: 3 });
  expect(back).toMatchObject({
    action: 'batch.withdraw',
    actor: '王芳',
    role: null,
    before: came?.after,
    after: null,
  });

  const all = JSON.stringify(await store.sql.all('select * from audit_event'));
  for (const secret of [...STUDENTS, '20260009', '13812345678']) expect(all).not.toContain(secret);
  expect((await verifyAudit(store.sql)).faults).toEqual([]);
});
