import "server-only";

const LENGTH = 140;

/** The beginning of a message on one line, as lists show it. */
export function preview(body: string): string {
  const line = body.replace(/\s+/gu, " ").trim();
  const characters = Array.from(line);
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH - 1).join("")}…` : line;
}
