/**
 * Follows an element through the life of a page: it may come late, go, and come again as another one.
 * @returns what ends it
 */
export function watchElement(selector: string, onChange: (found: Element | null) => void): () => void {
  let current: Element | null = null;
  const look = () => {
    if (current?.isConnected && current.matches(selector)) return;
    const found = document.querySelector(selector);
    if (found === current) return;
    current = found;
    onChange(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
