import "server-only";
import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import type { HeadNode } from "./head-node";
import { readLink } from "./read-link";
import { readMeta } from "./read-meta";
import { readStyle } from "./read-style";
import type { Dropped } from "./schemas";

type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MAX_LINKS = 5;
const HTML = "http://www.w3.org/1999/xhtml";
/** The parser makes these itself; what stands in them counts, not they. */
const FRAME = ["html", "head", "body"];
const WHY: Record<string, string> = {
  script: "Scripts are never run in the portal.",
  noscript: "The portal's own pages have none of that.",
  base: "The portal's addresses stay its own.",
  title: "The portal has a title of its own.",
  iframe: "The portal shows no pages of others.",
};

/**
 * Reads the HTML that an admin wrote for the portal's head (security.md 2.7). It is parsed as a browser parses it, and
 * only what can do nothing but style is kept, as structure. Nothing is left out silently.
 */
export function readHeadHtml(html: string): { head: HeadNode[]; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const nodes = contents(parse(html.toWellFormed()), dropped).flatMap(
    (node) => readNode(node, dropped) ?? [],
  );
  const surplus = nodes.filter(({ element }) => element === "link").slice(MAX_LINKS);
  for (const link of surplus)
    dropped.push({
      what: `<link href="${link.attributes["href"]?.slice(0, 80) ?? ""}">`,
      why: `At most ${MAX_LINKS} style sheets are linked.`,
    });
  return { head: nodes.filter((node) => !surplus.includes(node)), dropped };
}

/** What stands in the head and the body, in order: text before a link moves that link to the body. */
function contents(parent: ParentNode, dropped: Dropped[]): ChildNode[] {
  return parent.childNodes.flatMap((node) => {
    if (!("tagName" in node) || !FRAME.includes(node.tagName)) return [node];
    for (const { name } of node.attrs)
      dropped.push({
        what: `${name.slice(0, 40)} on <${node.tagName}>`,
        why: "Only what stands inside is used.",
      });
    return contents(node, dropped);
  });
}

function readNode(node: ChildNode, dropped: Dropped[]): HeadNode | null {
  if ("tagName" in node) return readElement(node, dropped);
  if ("value" in node && node.value.trim() !== "")
    dropped.push({ what: `“${node.value.trim().slice(0, 60)}”`, why: "Text does not belong in the head." });
  return null;
}

function readElement(element: Element, dropped: Dropped[]): HeadNode | null {
  if (String(element.namespaceURI) === HTML) {
    if (element.tagName === "link") return readLink(element, dropped);
    if (element.tagName === "style") return readStyle(element, dropped);
    if (element.tagName === "meta") return readMeta(element, dropped);
  }
  dropped.push({
    what: `<${element.tagName.slice(0, 40)}> and what is in it`,
    why: WHY[element.tagName] ?? "Only style sheets, styles and two meta elements are used.",
  });
  return null;
}
