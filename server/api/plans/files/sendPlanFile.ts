import type { Locale } from '@gongxu/messages/locale';
import type { Request, Response } from 'express';
import { ApiError } from '../../errors/apiError.ts';
import { errorSentence } from '../../locale/errorSentence.ts';

/** What is handed out of a plan. */
export interface PlanFile {
  /** says which plan, and of what data where it is not real */
  name: string;
  type: string;
  body: Uint8Array | string;
}

/**
 * Answers with a file of a plan, Chinese, or English with `?lang=en`. The address alone decides, so that a link always leads to
 * the same file; decisions and opinions change it, so that nothing keeps it. A refusal is answered 404 with its sentence.
 */
export async function sendPlanFile(
  request: Request,
  response: Response,
  make: (language: Locale) => Promise<PlanFile>,
): Promise<void> {
  const language = request.query.lang === 'en' ? 'en' : 'zh';
  try {
    const { name, type, body } = await make(language);
    response.set({
      'cache-control': 'no-cache',
      'content-type': type,
      'content-disposition': disposition(name),
      'x-content-type-options': 'nosniff',
    });
    response.send(typeof body === 'string' ? body : Buffer.from(body));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { code, values } = error;
    response.status(404).json({ code, message: errorSentence(language, code, values) });
  }
}

/** A file name with other than ASCII letters, as browsers want it (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '');
  if (plain === name) return `attachment; filename="${name}"`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
