import "server-only";
import type { HeadNode } from "./head-node";
import { scanCss } from "./scan-css";

const ATTRIBUTES: Record<HeadNode["element"], readonly string[]> = {
  link: ["rel", "href", "type", "media", "integrity", "crossorigin"],
  meta: ["name", "content", "media"],
  style: ["media"],
};

/**
 * Renders a head as HTML. General serializers either escape CSS, which breaks it, or leave `</style` in it, which ends
 * the element.
 */
export function renderHead(head: HeadNode[]): string {
  return head.map(renderNode).join("\n");
}

/** @returns the origins that a head loads from, which the page's policy allows for styles, fonts and images */
export function styleSources(head: HeadNode[]): string[] {
  const addresses = head.flatMap((node) =>
    node.element === "style"
      ? scanCss(node.css).flatMap((finding) => (finding.kind === "url" ? [finding.url] : []))
      : node.element === "link"
        ? [node.attributes["href"] ?? ""]
        : [],
  );
  return [...new Set(addresses.flatMap(webOrigin))];
}

function webOrigin(address: string): string[] {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [];
  const { origin, hostname } = new URL(address);
  // Only a plain host may get into a policy.
  return /^[a-z0-9.-]+$/.test(hostname) ? [origin] : [];
}

function renderNode(node: HeadNode): string {
  const attributes = ATTRIBUTES[node.element]
    .filter((name) => node.attributes[name] !== undefined)
    .map((name) => ` ${name}="${escapeAttribute(node.attributes[name] ?? "")}"`)
    .join("");
  const open = `<${node.element}${attributes}>`;
  return node.element === "style" ? `${open}${escapeCss(node.css)}</style>` : open;
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** A backslash before a slash means nothing in CSS, but keeps HTML from ending the element. */
function escapeCss(css: string): string {
  return css.replaceAll("</", "<\\/");
}
