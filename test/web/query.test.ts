import { describe, expect, it, vi } from 'vitest';
import { PlanJobPageDocument, ShellDocument } from '../../web/src/lib/api/documents.server.ts';
import { found, query } from '../../web/src/lib/server/query.ts';

/** A request whose API answers in the same process. */
function requestAnsweredBy(answer: unknown) {
  const local = vi.fn(async (_document: string, _variables?: Record<string, unknown>) => answer);
  const event = { platform: { req: { gongxu: { query: local } } } } as unknown as Parameters<typeof query>[0];
  return { event, local };
}

describe('query', () => {
  it('sends a document as text with its variables', async () => {
    const { event, local } = requestAnsweredBy({ data: { planJob: null } });
    await query(event, PlanJobPageDocument, { id: 'job/1' });
    expect(local).toHaveBeenCalledWith(expect.stringContaining('query PlanJobPage($id: ID!)'), {
      id: 'job/1',
    });
    expect(typeof local.mock.calls[0]?.[0]).toBe('string');
  });

  it('sends no variables with a document that has none', async () => {
    const { event, local } = requestAnsweredBy({ data: { edition: {} } });
    await query(event, ShellDocument);
    expect(local).toHaveBeenCalledWith(expect.stringContaining('query Shell'), {});
  });

  it('becomes a page not found where the API refuses what it does not know', async () => {
    const { event } = requestAnsweredBy({
      errors: [{ message: 'no such job', extensions: { code: 'PLAN_UNKNOWN_JOB' } }],
    });
    await expect(query(event, PlanJobPageDocument, { id: 'job/2' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('found', () => {
  it('gives what is there', () => expect(found({ id: 'job/1' })).toEqual({ id: 'job/1' }));

  it('becomes a page not found where an answer is null', () =>
    expect(() => found(null)).toThrow(expect.objectContaining({ status: 404 })));
});
