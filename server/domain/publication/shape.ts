import { FAMILIES, FAMILY_DEFINITIONS } from '../cube/families.ts';
import { PLACEMENT_INDICATORS } from '../indicators/catalogue.ts';

/**
 * Raised by hand when rows of a table take another form, or a figure is worked out otherwise, and no name of an indicator
 * or measure tells it.
 */
const FORM = 22;

/**
 * What the tables of a publication are made of. A stored publication of another shape was made by another release of
 * the program: its rows lack what this one reads, and it is made anew from the facts.
 */
export const PUBLICATION_SHAPE = [
  `form ${FORM}`,
  ...PLACEMENT_INDICATORS.map(({ code }) => code),
  ...FAMILIES.flatMap((family) => FAMILY_DEFINITIONS[family].measures.map(({ name }) => `${family}.${name}`)),
].join(' ');
