import type { Options, Theme } from "./types";

/** What the portal should show first: a ticket or the form. */
export type Wanted =
  | { type: "lodge:show"; ticket: number }
  | { type: "lodge:new"; category: string; subject: string; message: string };

type Visit = { options: Options; theme: Theme | undefined; wanted: Wanted | null; via: string };

/** @returns the portal's URL with the host's options, so that the first render is right */
export function addressOf(url: string, { options, theme, wanted, via }: Visit): string {
  const address = new URL(url);
  const isNew = wanted?.type === "lodge:new";
  const parameters = {
    via,
    theme,
    locale: options.locale,
    category: isNew ? wanted.category : options.category,
    ticket: wanted?.type === "lodge:show" ? String(wanted.ticket) : "",
    new: isNew ? "1" : "",
  };
  for (const [name, value] of Object.entries(parameters)) if (value) address.searchParams.set(name, value);
  return address.href;
}

/** @returns options that don't fit the URL, to send as messages once the portal is ready */
export const unsaidOf = (wanted: Wanted | null): Wanted | null =>
  wanted?.type === "lodge:new" && (wanted.subject || wanted.message) ? wanted : null;

/** An email's link opens only the page's first widget. */
let isLinkTaken = false;

/** @returns the number in the host page's `?lodge_ticket=`, once; otherwise 0 */
export function takeLink(): number {
  const value = new URLSearchParams(location.search).get("lodge_ticket") ?? "";
  if (isLinkTaken || !/^\d{1,9}$/.test(value)) return 0;
  isLinkTaken = true;
  return Number(value);
}
