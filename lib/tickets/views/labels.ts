/** A saved view is counted up to this; then it shows "999+". */
export const COUNT_LIMIT = 1000;
