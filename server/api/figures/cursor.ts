import { ApiError } from '../errors/apiError.ts';

/** Opaque cursor behind which a list goes on: the entry's own key, so that it survives entries before it. */
export function toCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** The key inside a cursor. @throws ApiError INVALID_CURSOR when it is none that `toCursor` makes */
export function fromCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || toCursor(key) !== cursor) throw new ApiError('INVALID_CURSOR', { cursor });
  return key;
}
