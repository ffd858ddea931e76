import "server-only";
import type { DefaultTreeAdapterTypes } from "parse5";
import { readAddress } from "./allowed-address";
import type { HeadNode } from "./head-node";
import { keepAttributes } from "./keep-attributes";
import type { Dropped } from "./schemas";

type Element = DefaultTreeAdapterTypes.Element;

const ATTRIBUTES = ["rel", "href", "type", "media", "integrity", "crossorigin"];
/** Common link types that aren't used. */
const OTHER_RELATIONS =
  /^(preload|prefetch|preconnect|dns-prefetch|modulepreload|prerender|manifest|icon|import)$/i;

/** Keeps `<link rel="stylesheet">`; reports why other links aren't used. */
export function readLink(element: Element, dropped: Dropped[]): HeadNode | null {
  const given = new Map(element.attrs.map(({ name, value }) => [name, value.trim()]));
  const drop = (why: string) => {
    const rel = given.get("rel");
    dropped.push({ what: rel ? `<link rel="${rel.slice(0, 40)}">` : "<link>", why });
    return null;
  };
  const why = whyNotStylesheet(given);
  if (why !== null) return drop(why);
  const address = readAddress(given.get("href") ?? "");
  if ("why" in address) return drop(address.why);
  const attributes = keepAttributes(element, ATTRIBUTES, dropped);
  if (given.get("crossorigin")?.toLowerCase() === "use-credentials") {
    dropped.push({ what: "crossorigin on <link>", why: "Stylesheets are loaded without cookies." });
    attributes["crossorigin"] = "anonymous";
  }
  return { element: "link", attributes: { ...attributes, rel: "stylesheet", href: address.url.href } };
}

function whyNotStylesheet(given: Map<string, string>): string | null {
  const rel = given.get("rel") ?? "";
  if (OTHER_RELATIONS.test(rel)) return "Only stylesheets can be linked. They need no hints for the browser.";
  if (rel.toLowerCase() !== "stylesheet") return 'Only stylesheets can be linked: use rel="stylesheet".';
  const type = given.get("type") ?? "text/css";
  return type.split(";")[0]?.trim().toLowerCase() === "text/css"
    ? null
    : 'The type of a stylesheet must be "text/css".';
}
