import "server-only";

/** @returns text that is safe in an element and in a quoted attribute */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
