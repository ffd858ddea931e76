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
/** The parser adds these itself. Only their content matters. */
const FRAME = ["html", "head", "body"];
const WHY: Record<string, string> = {
  script: "The portal never runs scripts.",
  noscript: "The portal doesn't use it.",
  base: "It would change the portal's own URLs.",
  title: "The portal has its own title.",
  iframe: "The portal doesn't embed other pages.",
};

/**
 * Reads an admin's HTML for the portal's head (docs/security.md). It is parsed as a browser does, and only what affects
 * styles is kept, as data. Everything else is reported in `dropped`.
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
      why: `Only ${MAX_LINKS} stylesheets are loaded.`,
    });
  return { head: nodes.filter((node) => !surplus.includes(node)), dropped };
}

/** The nodes of head and body in order: text before a link moves the link to the body. */
function contents(parent: ParentNode, dropped: Dropped[]): ChildNode[] {
  return parent.childNodes.flatMap((node) => {
    if (!("tagName" in node) || !FRAME.includes(node.tagName)) return [node];
    for (const { name } of node.attrs)
      dropped.push({
        what: `${name.slice(0, 40)} on <${node.tagName}>`,
        why: "Only the content of this element is used.",
      });
    return contents(node, dropped);
  });
}

function readNode(node: ChildNode, dropped: Dropped[]): HeadNode | null {
  if ("tagName" in node) return readElement(node, dropped);
  if ("value" in node && node.value.trim() !== "")
    dropped.push({ what: `“${node.value.trim().slice(0, 60)}”`, why: "Text isn't allowed in the head." });
  return null;
}

function readElement(element: Element, dropped: Dropped[]): HeadNode | null {
  if (String(element.namespaceURI) === HTML) {
    if (element.tagName === "link") return readLink(element, dropped);
    if (element.tagName === "style") return readStyle(element, dropped);
    if (element.tagName === "meta") return readMeta(element, dropped);
  }
  dropped.push({
    what: `<${element.tagName.slice(0, 40)}> and its content`,
    why: WHY[element.tagName] ?? "Only stylesheets, styles and two meta elements are used.",
  });
  return null;
}
