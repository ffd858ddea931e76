import "server-only";

export type Attributes = Record<string, string | number | boolean | null>;

const MAX_ATTRIBUTES = 20;
const MAX_TEXT = 255;

/** Whether it is a flat object of few, short values (contract 2.2). */
export function isAttributes(value: unknown): value is Attributes {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MAX_ATTRIBUTES && entries.every(isFact);
}

/**
 * Reads unsigned attributes. They are for display only, so invalid ones are dropped instead of refused.
 * @param value an object, or its JSON
 * @returns null if empty
 */
export function readAttributes(value: unknown): Attributes | null {
  const given = typeof value === "string" ? parsed(value) : value;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return null;
  return Object.fromEntries(Object.entries(given).filter(isFact).slice(0, MAX_ATTRIBUTES));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isFact(fact: [name: string, value: unknown]): fact is [string, Attributes[string]] {
  const [name, value] = fact;
  if (name.length > MAX_TEXT || !isStorable(name)) return false;
  if (typeof value === "string") return value.length <= MAX_TEXT && isStorable(value);
  return value === null || typeof value === "boolean" || typeof value === "number";
}

/** PostgreSQL's JSON accepts neither U+0000 nor a lone surrogate. */
const isStorable = (text: string) => !text.includes("\0") && text.isWellFormed();
