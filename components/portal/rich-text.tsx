/** @jsxImportSource preact */
import { h } from "preact";
import type { ComponentChild } from "preact";
import { parseRich } from "@/lib/platform/markdown/format";
import type { RichNode, RichTag } from "@/lib/platform/markdown/format";

const CLASSES: Record<RichTag, string> = {
  p: "paragraph",
  br: "break",
  strong: "strong",
  em: "emphasis",
  s: "struck",
  a: "link",
  ul: "bullets",
  ol: "numbers",
  li: "item",
  blockquote: "quote",
  code: "code",
  pre: "code-block",
  hr: "rule",
  table: "table",
  thead: "table-head",
  tbody: "table-body",
  tr: "table-row",
  th: "table-title",
  td: "table-cell",
};

/** An agent's formatted text. @param html rendered from Markdown by the server */
export function RichText({ html }: { html: string }) {
  return (
    <div class="lodge-message-body lodge-rich" dir="auto">
      {parseRich(html).map(toElement)}
    </div>
  );
}

function toElement(node: RichNode): ComponentChild {
  if (typeof node === "string") return node;
  const { tag, href, start, children } = node;
  const link = { href: href || undefined, target: "_blank", rel: "noopener noreferrer nofollow" };
  const own = tag === "a" ? link : tag === "ol" ? { start } : {};
  return h(tag, { class: `lodge-${CLASSES[tag]}`, ...own }, children.map(toElement));
}
