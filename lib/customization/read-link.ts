import "server-only";
import type { DefaultTreeAdapterTypes } from "parse5";
import { readAddress } from "./allowed-address";
import type { HeadNode } from "./head-node";
import { keepAttributes } from "./keep-attributes";
import type { Dropped } from "./schemas";

type Element = DefaultTreeAdapterTypes.Element;

const ATTRIBUTES = ["rel", "href", "type", "media", "integrity", "crossorigin"];
/** What people put there in good faith, and what to do instead. */
const OTHER_RELATIONS =
  /^(preload|prefetch|preconnect|dns-prefetch|modulepreload|prerender|manifest|icon|import)$/i;

/** Keeps `<link rel="stylesheet">` (security.md 2.7); tells why anything else is not used. */
export function readLink(element: Element, dropped: Dropped[]): HeadNode | null {
  const {
    href = "",
    rel = "",
    type = "text/css",
    crossorigin = "",
  } = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  const drop = (why: string) => {
    dropped.push({ what: `<link${rel ? ` rel="${rel.slice(0, 40)}"` : ""}>`, why });
    return null;
  };
  if (rel.trim().toLowerCase() !== "stylesheet")
    return drop(
      OTHER_RELATIONS.test(rel.trim())
        ? "Only style sheets are linked; the browser needs no hints for them here."
        : 'Only style sheets are linked: write rel="stylesheet".',
    );
  const address = readAddress(href);
  if ("why" in address) return drop(address.why);
  if (type.split(";")[0]?.trim().toLowerCase() !== "text/css")
    return drop('A style sheet has the type "text/css".');
  const attributes = keepAttributes(element, ATTRIBUTES, dropped);
  if (crossorigin.trim().toLowerCase() === "use-credentials") {
    dropped.push({ what: "crossorigin on <link>", why: "Style sheets are loaded without cookies." });
    attributes["crossorigin"] = "anonymous";
  }
  return { element: "link", attributes: { ...attributes, rel: "stylesheet", href: address.url.href } };
}
