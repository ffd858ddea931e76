import "server-only";

/** @returns text that is safe in elements and quoted attributes */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
