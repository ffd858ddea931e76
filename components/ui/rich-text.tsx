import { createElement } from "react";
import type { ReactNode } from "react";
import { parseRich } from "@/lib/platform/markdown/format";
import type { RichNode } from "@/lib/platform/markdown/format";

/** Formatted text. @param html rendered from Markdown by the server */
export function RichText({ html }: { html: string }) {
  return <div className="rich-text wrap-anywhere">{parseRich(html).map(toElement)}</div>;
}

function toElement(node: RichNode, key: number): ReactNode {
  if (typeof node === "string") return node;
  const { tag, href, start, children } = node;
  const content = children.length > 0 ? children.map(toElement) : undefined;
  if (tag === "a")
    return (
      <a key={key} href={href || undefined} target="_blank" rel="noopener noreferrer nofollow">
        {content}
      </a>
    );
  return createElement(tag, tag === "ol" ? { key, start } : { key }, content);
}
