/** A rate of fewer cases is shown, but neither ranked nor compared nor counted in a median (derived.md). */
export const LEAST_DENOMINATOR = 10;

/** On a smaller base a 同比 or an index is noise (derived.md). */
export const LEAST_BASE = 10;

/** Fewer units than this have no median. */
export const LEAST_FOR_MEDIAN = 3;

/** Fewer units than this have no quartiles. */
export const LEAST_FOR_QUARTILES = 5;

/** Fewer units than this with the figure in both years do not speak for the whole. */
export const LEAST_SAME_UNITS = 5;

/** A percentile among fewer peers than this says nothing. */
export const LEAST_PEERS = 10;

/** From fewer units nothing is concluded: no rank, no superlative, no percentage in a headline. */
export const LEAST_TO_CONCLUDE = 5;
