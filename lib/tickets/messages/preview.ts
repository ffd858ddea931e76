import "server-only";

const LENGTH = 140;

/** The beginning of a message on one line, as lists show it; of one without a text, the names of its files. */
export function preview(body: string, files: readonly { name: string }[] = []): string {
  const line = body.replace(/\s+/gu, " ").trim() || files.map(({ name }) => name).join(", ");
  const characters = Array.from(line);
  return characters.length > LENGTH ? `${characters.slice(0, LENGTH - 1).join("")}…` : line;
}
