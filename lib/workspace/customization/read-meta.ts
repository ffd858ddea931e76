import "server-only";
import type { DefaultTreeAdapterTypes } from "parse5";
import type { HeadNode } from "./head-node";
import { keepAttributes } from "./keep-attributes";
import type { Dropped } from "./schemas";

const NAMES = ["theme-color", "color-scheme"];

/** Keeps `<meta name="theme-color">` and `color-scheme`. Others can redirect, leak data or change the page's policy. */
export function readMeta(element: DefaultTreeAdapterTypes.Element, dropped: Dropped[]): HeadNode | null {
  const { name = "", "http-equiv": equivalent } = Object.fromEntries(
    element.attrs.map((attribute) => [attribute.name, attribute.value]),
  );
  const known = name.trim().toLowerCase();
  if (equivalent !== undefined || !NAMES.includes(known)) {
    const which =
      equivalent === undefined
        ? name
          ? ` name="${name.slice(0, 40)}"`
          : ""
        : ` http-equiv="${equivalent.slice(0, 40)}"`;
    dropped.push({
      what: `<meta${which}>`,
      why: "Only the meta elements theme-color and color-scheme are used.",
    });
    return null;
  }
  const attributes = keepAttributes(element, ["name", "content", "media"], dropped);
  return { element: "meta", attributes: { ...attributes, name: known } };
}
