/**
 * Stops what would leave the page and hands over the way to do it after all.
 * A new document (closing, reloading, another site) is asked about by the browser itself.
 * @param onLeave gets a function that leaves.
 * @param push opens an address of this app.
 * @returns a function that stops watching.
 */
export function guardNavigation(onLeave: (go: () => void) => void, push: (href: string) => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;

  window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });

  const onClick = (event: MouseEvent) => {
    const href = plainLink(event);
    if (href === null) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(() => {
      watching.abort();
      push(href);
    });
  };
  document.addEventListener("click", onClick, { signal, capture: true });

  // Back and Forward, where the browser lets a page stop them.
  const onNavigate = (event: NavigateEvent) => {
    if (event.navigationType !== "traverse" || !event.cancelable) return;
    event.preventDefault();
    const { key } = event.destination;
    onLeave(() => {
      watching.abort();
      navigation.traverseTo(key);
    });
  };
  if ("navigation" in window) navigation.addEventListener("navigate", onNavigate, { signal });

  return () => watching.abort();
}

/** @returns the address of the link that a plain click follows within this app and away from this page. */
function plainLink(event: MouseEvent): string | null {
  const modified = [event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].some(Boolean);
  if (event.button !== 0 || modified || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>("a[href]:not([target=_blank], [download])");
  if (!link) return null;
  const { origin, pathname } = window.location;
  return link.origin === origin && link.pathname !== pathname ? link.href : null;
}
