/** Where in the inbox somebody is: a view, or a ticket beside the list of a view. */
export type InboxRoute = { view: string; ticket: number | null };

export const DEFAULT_VIEW = "all";

/** What a search finds is a list like a view's; it goes by this and the query. */
const SEARCH = "search:";
export const searchView = (query: string) => SEARCH + query;
/** @returns the query of a search's list, null for a view */
export const searchQueryOf = (view: string) => (view.startsWith(SEARCH) ? view.slice(SEARCH.length) : null);

/** @returns null when the address is none of the inbox (the settings, for example). */
export function parseInboxRoute(pathname: string, search: URLSearchParams): InboxRoute | null {
  const [, , area, name = ""] = pathname.split("/");
  if (area === "inbox") return { view: decodeURIComponent(name) || DEFAULT_VIEW, ticket: null };
  const query = search.get("q");
  if (area === "search") return { view: searchView(query ?? ""), ticket: null };
  if (area === "tickets" && /^\d{1,9}$/.test(name)) {
    const view = query === null ? search.get("view") : searchView(query);
    return { view: view ?? DEFAULT_VIEW, ticket: Number(name) };
  }
  return null;
}

export function viewPath(slug: string, view: string): string {
  const query = searchQueryOf(view);
  if (query === null) return `/${slug}/inbox/${encodeURIComponent(view)}`;
  return `/${slug}/search${query === "" ? "" : `?q=${encodeURIComponent(query)}`}`;
}

/** The list goes along in the query, so that a reload shows the same one beside the ticket. */
export function ticketPath(slug: string, number: number, view: string): string {
  const path = `/${slug}/tickets/${number}`;
  const query = searchQueryOf(view);
  if (query !== null) return `${path}?q=${encodeURIComponent(query)}`;
  return view === DEFAULT_VIEW ? path : `${path}?view=${encodeURIComponent(view)}`;
}
