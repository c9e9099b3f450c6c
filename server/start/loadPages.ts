import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PageHandler } from '../api/front/openFrontDoor.ts';

/** The pages as built, seen from `server/dist/start`. */
const HANDLER = new URL('../../../web/build/handler.js', import.meta.url);

/** The page server; null when the pages have not been built, so that the API can run alone. */
export async function loadPages(): Promise<PageHandler | null> {
  if (!existsSync(fileURLToPath(HANDLER))) return null;
  const { handler } = (await import(HANDLER.href)) as { handler: PageHandler };
  return handler;
}
