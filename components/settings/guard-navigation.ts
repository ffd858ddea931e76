/**
 * Stops navigation away from the page and hands over a way to continue it. For a new document (closing,
 * reloading, another site) the browser asks.
 * @param onLeave gets a function that leaves
 * @param push opens a path of this app
 * @returns a function that stops watching
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

  // Back and Forward, where the browser allows it.
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

/** @returns the path of a plain click on a link that leaves the page within the app */
function plainLink(event: MouseEvent): string | null {
  const modified = [event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].some(Boolean);
  if (event.button !== 0 || modified || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>("a[href]:not([target=_blank], [download])");
  if (!link) return null;
  const { origin, pathname } = window.location;
  return link.origin === origin && link.pathname !== pathname ? link.href : null;
}
