import "server-only";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import type { ExcerptRow } from "./find-excerpts";
import type { TextPart } from "./format";
import { markWords, readMarks } from "./mark-text";
import type { MarkedText, SearchHitDto } from "./schemas";

/** Puts together what is shown of a ticket that was found. */
export function toHit(
  ticket: TicketListItemDto,
  text: TextPart[],
  row: ExcerptRow | undefined,
): SearchHitDto {
  const subject: MarkedText = row ? readMarks(row.subject) : [{ text: ticket.subject, hit: false }];
  return { ticket, subject, excerpt: fromEntry(row) ?? fromPeople(ticket, text) };
}

function fromEntry(row: ExcerptRow | undefined): SearchHitDto["excerpt"] {
  if (!row?.kind || row.headline === null) return null;
  const text = readMarks(row.headline);
  if (!row.isStart) text.unshift({ text: "… ", hit: false });
  if (!row.isEnd) text.push({ text: " …", hit: false });
  return { kind: row.kind, author: row.author ?? "", at: row.at?.toISOString() ?? null, text };
}

/** No message has the words: the customer's name or address may, or a tag. */
function fromPeople(ticket: TicketListItemDto, parts: TextPart[]): SearchHitDto["excerpt"] {
  const words = parts.filter(({ negated }) => !negated).map(({ text }) => text);
  const { name, email } = ticket.requester;
  const person = markWords(name === "" ? email : `${name} (${email})`, words);
  if (person) return { kind: "customer", author: "", at: null, text: person };
  const tags = markWords(ticket.tags.map((tag) => tag.name).join(", "), words);
  return tags && { kind: "tag", author: "", at: null, text: tags };
}
