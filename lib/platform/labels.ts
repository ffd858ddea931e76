/** Lengths that forms and schemas share. */

/** The name of a team, a category, a key, … */
export const MAX_NAME = 60;
export const MAX_PERSON_NAME = 80;
export const MAX_EMAIL = 254;
/** A search, also one that is saved as a view. */
export const MAX_QUERY = 500;
