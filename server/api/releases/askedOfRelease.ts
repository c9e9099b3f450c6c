import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import { ApiError } from '../errors/apiError.ts';

/** A refusal of the store as the reader's error. */
export async function askedOfRelease<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    const { code, ...values } = error.refusal;
    throw new ApiError(code, values);
  }
}
