/** A place in the inbox: a view, or a ticket next to a view's list. */
export type InboxRoute = { view: string; ticket: number | null };

export const DEFAULT_VIEW = "all";

/** Search results are a list like a view's, identified by this prefix and the query. */
const SEARCH = "search:";
export const searchView = (query: string) => SEARCH + query;
/** @returns the query of a search, null for a view */
export const searchQueryOf = (view: string) => (view.startsWith(SEARCH) ? view.slice(SEARCH.length) : null);

/** @returns null when the path isn't in the inbox, such as the settings */
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

/** The view is in the query string, so that a reload shows the same list next to the ticket. */
export function ticketPath(slug: string, number: number, view: string): string {
  const path = `/${slug}/tickets/${number}`;
  const query = searchQueryOf(view);
  if (query !== null) return `${path}?q=${encodeURIComponent(query)}`;
  return view === DEFAULT_VIEW ? path : `${path}?view=${encodeURIComponent(view)}`;
}
