import "server-only";

/** A browser may send a lone surrogate, which PostgreSQL refuses. */
const wellFormed = (_: string, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);

/** @returns a value as JSON for a statement's parameter, with lone surrogates replaced */
export const toJson = (value: unknown): string => JSON.stringify(value, wellFormed);
