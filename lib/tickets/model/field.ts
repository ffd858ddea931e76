import "server-only";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import type { TicketChangeData } from "@/lib/platform/events/schemas";
import { ENUM_FIELDS, labelOf } from "./labels";
import type { EnumField, EnumValue } from "./labels";
import type { LockedTicket } from "./lock-ticket";

export type Columns = Partial<LockedTicket>;
/** What a change does to one field of one ticket: its columns, and what the event says. */
export type Part = { columns: Columns; data: TicketChangeData; type?: ChangeType };
/** `ticket.updated` unless a part says otherwise. */
type ChangeType = "ticket.updated" | "ticket.resolved" | "ticket.reopened";
/** Null where the ticket is so already. Throws conflict where it can't be. */
export type Plan = (ticket: LockedTicket) => Part | null;

export type Named = { id: string; name: string };
/** `agentId`: who makes the change, null for a customer. */
export type Context = {
  tx: Tx;
  workspaceId: string;
  agentId: string | null;
  now: Date;
  /** Where the change stands in its request, for the path of a problem: `effects.` */
  path?: string;
};

/** Columns as JSON keeps them: with texts for times. */
type StoredColumns = { [Name in keyof LockedTicket]?: LockedTicket[Name] | string | null };

/** What a change did to a ticket, as needed to undo it. Stored as JSON. */
export type Trace = {
  id: string;
  /** Number of messages then: a reply since keeps the status from being undone. */
  messages: number;
  before: StoredColumns;
  after: StoredColumns;
  /** Ids of tags. */
  added: string[];
  removed: string[];
};

/** How far an undo has come with a ticket. `restored`: the columns that it has put back. */
export type Undo = { ticket: LockedTicket; restored: Columns; trace: Trace; found: Named[]; now: Date };

/** All that the code has to know of a field. */
export type Field<Value> = {
  /** Written together, undone together. */
  columns: readonly (keyof LockedTicket)[];
  /** Customers see it. */
  isPublic?: boolean;
  /** Looks up what a change names, once for all of its tickets. Throws invalid. */
  resolve: (value: Value, context: Context) => Plan | Promise<Plan>;
  /** What the ids in the first column stand for. */
  find?: (context: Context, ids: string[]) => Promise<Named[]>;
  /** The way back to earlier values; null where there is none any more. */
  restore: (before: Columns, undo: Undo) => Plan | null;
  /** What the history says of a change. */
  describe: (data: TicketChangeData, event: { type: string; actor: string }) => string | null;
};

/** A field with a fixed set of values. */
export function enumField<Name extends Exclude<EnumField, "status">>(name: Name): Field<EnumValue<Name>> {
  const plan =
    (value: unknown): Plan =>
    (ticket) =>
      ticket[name] === value
        ? null
        : { columns: { [name]: value }, data: { [name]: String(value).toLowerCase() } };
  return {
    columns: [name],
    resolve: (value) => plan(value.toUpperCase()),
    restore: (before) => plan(before[name]),
    describe: ({ [name]: value }) =>
      value === undefined
        ? null
        : `set the ${ENUM_FIELDS[name].label.toLowerCase()} to ${labelOf(name, String(value))}`,
  };
}

type Reference = {
  column: "assigneeId" | "teamId" | "categoryId";
  /** Where the event has the name. */
  word: "assignee" | "team" | "category";
  isPublic?: boolean;
  /** `isNew`: only what may still be chosen. */
  find: (context: Context, ids: string[], isNew: boolean) => Promise<Named[]>;
  /** Of a change that names what is not there. */
  problem: { path: string; message: string };
  describe: (name: string | null, actor: string) => string;
};

/** A field that refers to something else of the workspace, or to nothing. */
export function referenceField(reference: Reference): Field<string | null> {
  const { column, word, find, problem, describe, isPublic = false } = reference;
  const plan =
    (named: Named | null): Plan =>
    (ticket) => {
      const id = named?.id ?? null;
      if (ticket[column] === id) return null;
      const data = { [word]: named?.name ?? null, ...(column === "assigneeId" && { assigneeId: id }) };
      return { columns: { [column]: id }, data };
    };
  return {
    columns: [column],
    isPublic,
    find: (context, ids) => find(context, ids, false),
    async resolve(id, context) {
      if (id === null) return plan(null);
      const [named] = await find(context, [id], true);
      if (!named) throw invalid((context.path ?? "") + problem.path, problem.message);
      return plan(named);
    },
    restore(before, { found }) {
      const id = before[column];
      if (!id) return plan(null);
      const named = found.find((one) => one.id === id);
      return named ? plan(named) : null;
    },
    describe: ({ [word]: name }, { actor }) =>
      name === undefined ? null : describe(name === null ? null : String(name), actor),
  };
}

export const invalid = (path: string, message: string) =>
  new DomainError("invalid", `${path}: ${message}`, { issues: [{ path, message }] });
