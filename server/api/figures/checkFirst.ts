import { ApiError } from '../errors/apiError.ts';

/** Size of a list as asked for. @throws ApiError LIST_TOO_LONG when it is not from 1 to `most` */
export function checkFirst(first: number, most: number, field = 'first'): number {
  if (first < 1 || first > most) {
    throw new ApiError('LIST_TOO_LONG', { field, value: first, least: 1, most });
  }
  return first;
}
