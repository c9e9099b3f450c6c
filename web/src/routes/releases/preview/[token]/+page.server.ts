import { ReleasePreviewPageDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  // nobody keeps it, searches it, or learns of its address from where its reader goes next
  event.setHeaders({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
  });
  const { releasePreview } = await query(event, ReleasePreviewPageDocument, { token: event.params.token });
  return { preview: releasePreview };
};
