/** No kind has a tenth of this; a sheet is 16,384 wide when somebody formatted it to its edge. */
export const MOST_COLUMNS = 500;
