/** A saved view is counted no further than this; then it holds "999+". */
export const COUNT_LIMIT = 1000;
