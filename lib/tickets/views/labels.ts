/** Saved views count tickets up to this, then show "999+". */
export const COUNT_LIMIT = 1000;
