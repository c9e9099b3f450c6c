/** What cities of one kind have in common, and a plan may decide in them. */
export interface Condition {
  name: string;
  /** openings for graduates in the year of the first plan ÷ graduates who then seek work */
  wantedPerSeeker: number;
  /**
   * `whole`: whatever an occupation wants is for the specialties taught. `edition`: the shares of the edition's crosswalk, which
   * do not add up to 1, and the rest of the openings asks for no such training
   */
  crosswalk: 'whole' | 'edition';
  /** of the openings that the crosswalk gives to nobody, the share that these graduates take all the same */
  unallottedOpen: number;
  /**
   * class sizes of the edition, so that places come in whole classes, and small ones may be closed where another school takes
   * them in; else any number of entrants is a class
   */
  classes: boolean;
  /** whether programmes may be opened, as the edition allows it */
  openings: boolean;
  /** specialties that no school teaches before the first plan, each of which wants more than a class a year */
  untaught: number;
}

const PLAIN: Condition = {
  name: 'plain',
  wantedPerSeeker: 1.1,
  crosswalk: 'whole',
  unallottedOpen: 0,
  classes: false,
  openings: false,
  untaught: 0,
};

export const CONDITIONS: readonly Condition[] = [
  PLAIN,
  { ...PLAIN, name: 'shares of the edition', crosswalk: 'edition' },
  { ...PLAIN, name: 'whole classes', classes: true },
  { ...PLAIN, name: 'demand far under supply', wantedPerSeeker: 0.6 },
  { ...PLAIN, name: 'openings, all taught', classes: true, openings: true },
  { ...PLAIN, name: 'openings, six untaught', classes: true, openings: true, untaught: 6 },
  {
    ...PLAIN,
    name: 'shares, classes, openings',
    crosswalk: 'edition',
    classes: true,
    openings: true,
    untaught: 6,
  },
];

/** @throws RangeError for a name that no condition has */
export function conditionNamed(name: string): Condition {
  const found = CONDITIONS.find((one) => one.name === name);
  if (!found) throw new RangeError(`no condition ${name}`);
  return found;
}
