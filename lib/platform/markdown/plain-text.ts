import "server-only";
import { parseRich, textOf } from "./format";
import { renderMarkdown } from "./render-markdown";

/** The plain text of Markdown, for previews. */
export const plainText = (markdown: string): string => textOf(parseRich(renderMarkdown(markdown)));
