/** Heights within a row. */

/** Where something ends, as a share of the row. */
export const END_IN_ROW = 0.62;
/** A thin line to a store arrives this far above the foot of its row, pixels. */
export const ARRIVES = 6;
