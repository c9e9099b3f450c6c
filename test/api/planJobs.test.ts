import { expect, test } from 'vitest';
import { PlanJobs } from '../../server/api/plans/planJobs.ts';

test('a person’s calculation waits behind one of the background, and a second person is told to wait', async () => {
  const jobs = new PlanJobs();
  const order: string[] = [];
  const first = Promise.withResolvers<void>();
  const background = jobs.start(
    null,
    async () => {
      await first.promise;
      order.push('background');
      return 'plan/2027/v1';
    },
    'background',
  );
  expect(jobs.current()?.id).toBe(background.id);

  const asked = jobs.start(null, async () => {
    order.push('asked');
    return 'plan/2027/v2';
  });
  expect(jobs.current()).toMatchObject({ id: asked.id, state: 'running' });
  expect(() => jobs.start(null, async () => null)).toThrow(
    'A plan is being calculated already; wait until it is done.',
  );

  first.resolve();
  await expect.poll(() => jobs.current()).toBeNull();
  expect(order).toEqual(['background', 'asked']);
  expect([jobs.job(background.id).plan, jobs.job(asked.id).plan]).toEqual(['plan/2027/v1', 'plan/2027/v2']);
});
