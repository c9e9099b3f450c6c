/** The official outcome categories 毕业去向 of a graduate. */
export const OUTCOMES = [
  'contract',
  'self_employed',
  'flexible',
  'further_study',
  'military_programme',
  'seeking',
  'not_seeking',
  'unregistered',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Outcomes that count as placed 落实 (method §2). */
export const PLACED: ReadonlySet<Outcome> = new Set<Outcome>([
  'contract',
  'self_employed',
  'flexible',
  'further_study',
  'military_programme',
]);

/** Outcomes with an employer or own business: the denominator of matched, local, contract, insured and pay. */
export const EMPLOYED: ReadonlySet<Outcome> = new Set<Outcome>(['contract', 'self_employed', 'flexible']);
