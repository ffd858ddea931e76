/** What the main pane shows. Stored in the query, next to the host snippet's parameters. */
export type View = { name: "list" } | { name: "new" } | { name: "thread"; number: number };

/** Reads the view from the query; invalid values mean the list. */
export function viewOf(query: URLSearchParams): View {
  const ticket = query.get("ticket") ?? "";
  if (/^[1-9]\d{0,8}$/.test(ticket)) return { name: "thread", number: Number(ticket) };
  return query.get("new") === "1" ? { name: "new" } : { name: "list" };
}

/** @returns the query (with `?`) of the view, keeping every other parameter, such as the identity */
export function queryFor(view: View, current: string): string {
  const query = new URLSearchParams(current);
  query.delete("ticket");
  query.delete("new");
  if (view.name === "thread") query.set("ticket", String(view.number));
  if (view.name === "new") query.set("new", "1");
  return `?${query}`;
}
