import { formatNumber } from '../../format/index.ts';

/** A tick's number with the decimals it is written with: 1, 0.5, 1.25. */
export function tickText(value: number): string {
  return formatNumber(value, String(value).split('.')[1]?.length ?? 0);
}
