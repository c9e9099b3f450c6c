/** A number of yuan; `unit` is what it was multiplied by, null where the text has no unit of its own. */
export interface PayNumber {
  value: number;
  unit: number | null;
}

const UNITS: Readonly<Record<string, number>> = {
  千: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  元: 1,
  块: 1,
  百: 100,
};
const NUMBER = /^(\d+(?:\.\d+)?)(千|k|万|w|百)?(元|块)?$/;

/** Reads `8千`, `1.5万`, `8k`, `6000元`, `6000`. @returns null when it is none of these */
export function readPayNumber(text: string): PayNumber | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const unit = found[2] ?? found[3];
  const times = unit === undefined ? null : (UNITS[unit] ?? null);
  return { value: Number(found[1]) * (times ?? 1), unit: times };
}

/** Below it a bare number beside one in thousands or ten thousands means the same unit. */
const BARE_BELOW = 100;

/** A bare number in the unit of the one beside it: the 6 of `6-8千`, not the 8000 of `8000-1.5万`. */
export function scaleBare(number: PayNumber, beside: PayNumber): PayNumber {
  if (number.unit !== null || beside.unit === null || number.value >= BARE_BELOW) return number;
  return { value: number.value * beside.unit, unit: beside.unit };
}
