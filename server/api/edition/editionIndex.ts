/** Injection token of the {@link import('../../domain/edition/indexEdition.ts').EditionIndex} of this instance. */
export const EDITION_INDEX = Symbol('EditionIndex');
