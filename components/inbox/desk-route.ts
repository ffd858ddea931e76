/** Where in the inbox somebody is: a view, or a ticket beside the list of a view. */
export type DeskRoute = { view: string; ticket: number | null };

export const DEFAULT_VIEW = "all";

/** @returns null when the address is none of the inbox (the settings, for example). */
export function parseDeskRoute(pathname: string, search: URLSearchParams): DeskRoute | null {
  const [, , area, name = ""] = pathname.split("/");
  if (area === "inbox") return { view: decodeURIComponent(name) || DEFAULT_VIEW, ticket: null };
  if (area === "tickets" && /^\d{1,9}$/.test(name)) {
    return { view: search.get("view") ?? DEFAULT_VIEW, ticket: Number(name) };
  }
  return null;
}

export const viewPath = (slug: string, view: string) => `/${slug}/inbox/${encodeURIComponent(view)}`;

/** The view goes along in the query, so that a reload shows the same list beside the ticket. */
export const ticketPath = (slug: string, number: number, view: string) =>
  `/${slug}/tickets/${number}${view === DEFAULT_VIEW ? "" : `?view=${encodeURIComponent(view)}`}`;
