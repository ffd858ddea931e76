import "server-only";
import { parseRich, textOf } from "./format";
import { renderMarkdown } from "./render-markdown";

/** What Markdown says, without its marks: for previews. */
export const plainText = (markdown: string): string => textOf(parseRich(renderMarkdown(markdown)));
