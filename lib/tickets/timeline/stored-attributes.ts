import "server-only";
import { z } from "zod";
import type { TicketThreadDto } from "./schemas";

/** Checked when they came (contract 2.2). */
const stored = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What is known about a contact by its host: signed, and besides what only the page has said under another name. */
export function storedAttributes(
  signed: unknown,
  unsigned: unknown,
): Pick<TicketThreadDto["requester"], "attributes" | "pageAttributes"> {
  const attributes = stored.parse(signed ?? {});
  const others = Object.entries(stored.parse(unsigned ?? {})).filter(
    ([name]) => !Object.hasOwn(attributes, name),
  );
  return { attributes, pageAttributes: Object.fromEntries(others) };
}
