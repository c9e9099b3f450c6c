import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from './checkFirst.ts';
import { fromCursor, toCursor } from './cursor.ts';

/** Most entries of one page of a connection. */
const MAX_PAGE = 200;

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/**
 * One page of a list that is held in memory.
 *
 * @param toNode made only for entries on the page
 * @throws ApiError LIST_TOO_LONG, INVALID_CURSOR
 */
export function connect<E extends { code: string }, T>(
  entries: readonly E[],
  first: number,
  after: string | null | undefined,
  toNode: (entry: E) => T,
): Connection<T> {
  checkFirst(first, MAX_PAGE);
  const start = after ? positionAfter(entries, after) : 0;
  const page = entries.slice(start, start + first);
  const last = page.at(-1);
  return {
    edges: page.map((entry) => ({ cursor: toCursor(entry.code), node: toNode(entry) })),
    pageInfo: {
      hasNextPage: start + page.length < entries.length,
      endCursor: last ? toCursor(last.code) : null,
    },
    totalCount: entries.length,
  };
}

function positionAfter(entries: readonly { code: string }[], cursor: string): number {
  const key = fromCursor(cursor);
  const position = entries.findIndex((entry) => entry.code === key);
  if (position < 0) throw new ApiError('INVALID_CURSOR', { cursor });
  return position + 1;
}
