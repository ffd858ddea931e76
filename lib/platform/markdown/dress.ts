import "server-only";
import { renderMarkdown } from "./render-markdown";

/**
 * Rendered Markdown whose elements carry attributes of ours. In what the renderer returns, `<` begins tags only.
 * @param attributes by tag, ready to stand in it
 */
export const dress = (text: string, attributes: Record<string, string>): string =>
  renderMarkdown(text).replace(/<([a-z]+)/g, (tag, name: string) =>
    attributes[name] ? `${tag} ${attributes[name]}` : tag,
  );
