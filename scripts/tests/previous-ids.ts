const KINDS = [
  "workspace",
  "user",
  "agent",
  "contact",
  "identity",
  "category",
  "team",
  "tag",
  "ticket",
] as const;
const MORE = ["message", "note", "session", "proof", "merge", "change", "notification", "reply"] as const;
type Kind = (typeof KINDS)[number] | (typeof MORE)[number] | "view" | "macro" | "failure";

const PREFIXES: string[] = [...KINDS, ...MORE, "view", "macro", "failure"];

/** The same id for the same thing, everywhere. */
export const idOf = (kind: Kind, index: number): string =>
  `01900000-00${PREFIXES.indexOf(kind).toString(16).padStart(2, "0")}-7000-8000-${String(index).padStart(12, "0")}`;

export const WORKSPACE = idOf("workspace", 1);
export const AGENT = idOf("agent", 1);
export const CUSTOMER = idOf("contact", 1);
export const VISITOR = idOf("contact", 2);

export const NOW = new Date("2026-11-25T12:00:00Z");
export const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
export const NEXT_YEAR = new Date("2099-01-01T00:00:00Z");

export type Row = Record<string, unknown>;

/** Values of JSON columns, which the driver would take for arrays of PostgreSQL. */
export const asJson = (value: unknown) => JSON.stringify(value);

export const own = { workspaceId: WORKSPACE };
