import "server-only";
import type { DefaultTreeAdapterTypes } from "parse5";
import { readAddress } from "./allowed-address";
import type { HeadNode } from "./head-node";
import { keepAttributes } from "./keep-attributes";
import { scanCss } from "./scan-css";
import type { Dropped } from "./schemas";

type Element = DefaultTreeAdapterTypes.Element;

const ATTRIBUTES = ["media", "type"];
const MAX_CSS = 64 * 1024;

/** Keeps a `<style>`, less what it may not load; tells of everything that is not used. */
export function readStyle(element: Element, dropped: Dropped[]): HeadNode | null {
  const css = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  if (Buffer.byteLength(css) > MAX_CSS) {
    dropped.push({ what: "<style>", why: "It is longer than 64 KB. Put it into a file and link that." });
    return null;
  }
  const attributes = keepAttributes(element, ATTRIBUTES, dropped);
  if ((attributes["type"] ?? "text/css").trim().toLowerCase() !== "text/css") {
    dropped.push({ what: "<style>", why: 'A style has the type "text/css", or none.' });
    return null;
  }
  delete attributes["type"];
  return { element: "style", attributes, css: withoutForbidden(css, dropped) };
}

/** A forbidden address leaves an empty url(), so that the rest of its rule still reads. */
function withoutForbidden(css: string, dropped: Dropped[]): string {
  let kept = "";
  let done = 0;
  for (const finding of scanCss(css)) {
    const why =
      finding.kind === "import" ? "Link the style sheet instead of importing it." : whyNotLoaded(finding.url);
    if (why === null) continue;
    const text = css.slice(finding.start, finding.end);
    dropped.push({ what: `${text.trim().slice(0, 80)} in <style>`, why });
    kept += css.slice(done, finding.start) + replacement(finding.kind, text);
    done = finding.end;
  }
  return kept + css.slice(done);
}

function replacement(kind: "import" | "url", text: string): string {
  if (kind === "import") return "";
  // A quoted address ends before the closing bracket, a bare one behind it.
  return /["']$/.test(text) ? 'url(""' : 'url("")';
}

function whyNotLoaded(url: string): string | null {
  // Addresses within the document (an SVG filter) and embedded images need no host.
  if (url === "" || url.startsWith("#") || /^data:(image|font|application\/(x-)?font)/i.test(url))
    return null;
  const address = readAddress(url);
  return "why" in address ? address.why : null;
}
