/**
 * Fewest records of which a rate is told. With fewer it would be the category's, printed as the row's own, and a single
 * graduate would be ten points of it.
 */
export const RECORDS_TO_TELL = 10;
