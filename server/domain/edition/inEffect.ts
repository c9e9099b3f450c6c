/** Something that holds between two days, both included; null: from the beginning, or until further notice. */
export interface Dated {
  validFrom: string | null;
  validTo: string | null;
}

/** Whether it holds on a day. @param day `2026-09-01` */
export function inEffect({ validFrom, validTo }: Dated, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Orders versions by the day from which they hold, the earliest first. */
export function byValidFrom(a: Dated, b: Dated): number {
  const [one, other] = [a.validFrom ?? '', b.validFrom ?? ''];
  return one < other ? -1 : Number(one > other);
}
