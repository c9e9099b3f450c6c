import type { ProblemCode } from '../../../domain/import/types.ts';

/** A file that cannot be read at all; `code` is the problem's. */
export class UnreadableFile extends Error {
  readonly code: ProblemCode;
  readonly values: Record<string, string | number>;
  readonly line: number | null;

  constructor(code: ProblemCode, values: Record<string, string | number> = {}, line: number | null = null) {
    super(code);
    this.code = code;
    this.values = values;
    this.line = line;
  }
}

/** No kind has a tenth of this; a sheet is 16,384 wide when somebody formatted it to its edge. */
export const MOST_COLUMNS = 500;
