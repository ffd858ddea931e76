import "server-only";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { FoundEntry } from "./find-entries";
import type { TextPart } from "./format";
import { excerptOf, markText } from "./mark-text";
import type { MarkedText, SearchHitDto } from "./schemas";

/** @returns a search result with marked subject and excerpt */
export function toHit(
  ticket: TicketListItemDto,
  parts: TextPart[],
  entry: FoundEntry | undefined,
): SearchHitDto {
  return {
    ticket,
    subject: markText(ticket.subject, parts),
    excerpt: fromEntry(entry, parts) ?? fromPeople(ticket, parts),
  };
}

function fromEntry(entry: FoundEntry | undefined, parts: TextPart[]): SearchHitDto["excerpt"] {
  const text = entry && excerptOf(entry.body, parts);
  return text ? { kind: entry.kind, author: entry.author ?? "", at: entry.at.toISOString(), text } : null;
}

/** When no message matches: the customer or the tags, which also match within words. */
function fromPeople(ticket: TicketListItemDto, parts: TextPart[]): SearchHitDto["excerpt"] {
  const { name, email } = ticket.requester;
  const person = markInside(name === "" ? email : `${name} (${email})`, parts);
  if (person) return { kind: "customer", author: "", at: null, text: person };
  const tags = markInside(ticket.tags.map((tag) => tag.name).join(", "), parts);
  return tags && { kind: "tag", author: "", at: null, text: tags };
}

function markInside(text: string, parts: TextPart[]): MarkedText | null {
  const wanted = parts.filter(({ negated }) => !negated).map((part) => RegExp.escape(part.text));
  if (wanted.length === 0) return null;
  const pieces = text.split(new RegExp(`(${wanted.join("|")})`, "iu"));
  if (pieces.length < 2) return null;
  return pieces
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
