import "server-only";

const STATUS: Record<string, string> = {
  open: "Open",
  pending: "Pending",
  resolved: "Resolved",
  closed: "Closed",
};

/** What of the log stands between the messages. The rest is either a message itself or of no interest here. */
export const SHOWN = [
  "ticket.created",
  "ticket.updated",
  "ticket.resolved",
  "ticket.reopened",
  "contact.updated",
];

type Data = {
  status?: string;
  assignee?: string | null;
  released?: string;
  held?: string;
  proof?: string;
  /** Of another contact: the name. */
  merged?: string;
  apart?: string;
  reconsidered?: string;
};

/** One line of history in words. @param actor the name of who did it */
export function describeEvent(type: string, data: unknown, actor: string): string | null {
  if (type === "contact.updated") return describeContact(data ?? {}, actor);
  const { status, assignee, released, held, proof } = (data ?? {}) as Data;
  if (proof) return "The e-mail address was confirmed by its owner";
  if (held) return `${actor} put this on hold`;
  if (released) return `${actor} released this`;
  if (assignee === actor) return `${actor} took this`;
  if (assignee !== undefined)
    return assignee === null ? `${actor} removed the assignee` : `${actor} assigned this to ${assignee}`;
  return describeStatus(type, status, actor);
}

function describeStatus(type: string, status: string | undefined, actor: string): string | null {
  if (type === "ticket.resolved" && status === "resolved") return `${actor} marked this as resolved`;
  if (type === "ticket.reopened") return `${actor} reopened this`;
  return status ? `${actor} set the status to ${STATUS[status] ?? status}` : null;
}

function describeContact({ merged, apart, reconsidered }: Data, actor: string): string | null {
  if (merged) return `${actor} merged ${merged} into this customer`;
  if (apart) return `${actor} decided that ${apart} is somebody else`;
  return reconsidered ? `${actor} left open again whether ${reconsidered} is somebody else` : null;
}
