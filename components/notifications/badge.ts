const COUNT = /^\(\d+\+?\) /;

/** A count as shown in the title and on the bell. */
export const shownCount = (count: number) => (count > 99 ? "99+" : String(count));

/**
 * Keeps "(3) " in front of the window's title and a count on its icon.
 * @returns a function that removes both
 */
export function showBadge(count: number): () => void {
  const apply = () => {
    const title = document.title.replace(COUNT, "");
    const wanted = count > 0 ? `(${shownCount(count)}) ${title}` : title;
    if (document.title !== wanted) document.title = wanted;
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const plain = icon?.href;
  if (icon && count > 0) icon.href = iconWith(shownCount(count));
  return () => {
    observer.disconnect();
    if (icon && plain) icon.href = plain;
    document.title = document.title.replace(COUNT, "");
  };
}

/** Our icon (app/icon.svg) with a count in its corner. */
const iconWith = (text: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#3b55d0"/>' +
      '<path d="M5.5 12 12 6l6.5 6M8.5 12.5V18h7v-5.5" stroke="#fff" stroke-width="2" fill="none"/>' +
      `<circle cx="16.5" cy="16.5" r="7.5" fill="#c22f26"/><text x="16.5" y="19.6" text-anchor="middle" ` +
      `font-family="sans-serif" font-weight="700" font-size="${text.length > 2 ? 7 : 9}" fill="#fff">${text}</text></svg>`,
  )}`;
