import { ENUM_FIELDS, isActive, labelOf, mapEnumFields } from "@/lib/tickets/model/labels";
import type { EnumField } from "@/lib/tickets/model/labels";
import type { TicketChange, TicketListItemDto } from "@/lib/tickets/model/schemas";

type Shown = EnumField | "assignee" | "team" | "category" | "subject" | "snooze" | "isHeld";
type Tags = { addTag: string; removeTag: string };
type Parts = Pick<TicketListItemDto, Shown> & Tags;

/** An edit of one part of a ticket, as its row shows it. Tags go by name; new ones are created. */
export type TicketEdit = { [Name in keyof Parts]: { [Only in Name]: Parts[Only] } }[keyof Parts];
export type EditName = keyof Parts;
/** What can be done to many tickets at once. */
export type BulkEdit = Exclude<TicketEdit, { isHeld: boolean } | { subject: string }>;
/** Undone through the change that it makes; holding a ticket is a command of its own. */
type UndoableEdit = Exclude<TicketEdit, { isHeld: boolean }>;

export const editName = (edit: TicketEdit) => Object.keys(edit)[0] as EditName;

/** @returns the ticket as it looks once edited */
export function editedTicket(ticket: TicketListItemDto, edit: TicketEdit): TicketListItemDto {
  const { addTag, removeTag, ...parts }: Partial<Parts> = edit;
  const named = addTag ?? removeTag;
  const others = ticket.tags.filter(({ name }) => name.toLowerCase() !== named?.toLowerCase());
  const edited = {
    ...ticket,
    ...parts,
    tags: addTag === undefined ? others : [...others, { id: addTag, name: addTag }],
  };
  // Resolving ends a snooze.
  return isActive(edited.status) ? edited : { ...edited, snooze: null };
}

/** @returns an edit as the change that the server makes */
export function toChange(edit: UndoableEdit): TicketChange {
  const { assignee, team, category, addTag, removeTag, ...same }: Partial<Omit<Parts, "isHeld">> = edit;
  return {
    ...same,
    ...(assignee !== undefined && { assignee: { agentId: idOf(assignee) } }),
    ...(team !== undefined && { teamId: idOf(team) }),
    ...(category !== undefined && { categoryId: idOf(category) }),
    ...(addTag !== undefined && { addTags: [addTag] }),
    ...(removeTag !== undefined && { removeTags: [removeTag] }),
  };
}

const idOf = (named: { id: string } | null) => named?.id ?? null;

type Say<Name extends EditName> = {
  done: (value: Parts[Name]) => string;
  failed: (value: Parts[Name]) => string;
};
const notChanged = (name: string) => () => `Couldn’t change the ${name}`;

function enumWords(name: EnumField): Say<EnumField> {
  const field = ENUM_FIELDS[name].label.toLowerCase();
  return {
    done: (value) => `set to ${labelOf(name, value).toLowerCase()} ${field}`,
    failed: notChanged(field),
  };
}

const WORDS: { [Name in EditName]: Say<Name> } = {
  ...mapEnumFields(enumWords),
  status: {
    done: (status) => {
      if (status === "open") return "reopened";
      return status === "resolved" ? "resolved" : `set to ${labelOf("status", status).toLowerCase()}`;
    },
    failed: notChanged("status"),
  },
  assignee: {
    done: (assignee) => (assignee ? `assigned to ${assignee.name}` : "unassigned"),
    failed: notChanged("assignee"),
  },
  team: {
    done: (team) => (team ? `assigned to ${team.name}` : "removed from its team"),
    failed: notChanged("team"),
  },
  category: {
    done: (category) => (category ? `moved to ${category.name}` : "removed from its category"),
    failed: notChanged("category"),
  },
  subject: { done: () => "renamed", failed: notChanged("subject") },
  snooze: {
    done: (snooze) => (snooze ? "snoozed" : "unsnoozed"),
    failed: (snooze) => (snooze ? "Couldn’t snooze the ticket" : "Couldn’t unsnooze the ticket"),
  },
  addTag: { done: (tag) => `tagged ${tag}`, failed: () => "Couldn’t add the tag" },
  removeTag: { done: (tag) => `no longer tagged ${tag}`, failed: () => "Couldn’t remove the tag" },
  isHeld: {
    done: (isHeld) => (isHeld ? "put on hold" : "released"),
    failed: (isHeld) => (isHeld ? "Couldn’t put the ticket on hold" : "Couldn’t release the ticket"),
  },
};

function say(edit: TicketEdit, tense: "done" | "failed"): string {
  const name = editName(edit);
  return (WORDS[name] as Say<EditName>)[tense]((edit as Parts)[name]);
}

/** @returns what has happened, for example "resolved": "#12 resolved", "3 tickets resolved" */
export const describeEdit = (edit: TicketEdit) => say(edit, "done");
/** @returns a sentence for an edit that failed */
export const describeFailure = (edit: TicketEdit) => say(edit, "failed");
