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

/** Keeps a `<style>` without what it must not load; reports what isn't used. */
export function readStyle(element: Element, dropped: Dropped[]): HeadNode | null {
  const css = element.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
  if (Buffer.byteLength(css) > MAX_CSS) {
    dropped.push({ what: "<style>", why: "It's longer than 64 KB. Put it in a file and link to the file." });
    return null;
  }
  const attributes = keepAttributes(element, ATTRIBUTES, dropped);
  if ((attributes["type"] ?? "text/css").trim().toLowerCase() !== "text/css") {
    dropped.push({ what: "<style>", why: 'The type of a style must be "text/css", or absent.' });
    return null;
  }
  delete attributes["type"];
  return { element: "style", attributes, css: withoutForbidden(css, dropped) };
}

/** A forbidden URL is replaced with an empty url(), so that the rest of its rule stays valid. */
function withoutForbidden(css: string, dropped: Dropped[]): string {
  let kept = "";
  let done = 0;
  for (const finding of scanCss(css)) {
    const why =
      finding.kind === "import" ? "Link the stylesheet instead of importing it." : whyNotLoaded(finding.url);
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
  // A quoted URL ends before the closing parenthesis, an unquoted one after it.
  return /["']$/.test(text) ? 'url(""' : 'url("")';
}

function whyNotLoaded(url: string): string | null {
  // References within the document (an SVG filter) and embedded images load nothing.
  if (url === "" || url.startsWith("#") || /^data:(image|font|application\/(x-)?font)/i.test(url))
    return null;
  const address = readAddress(url);
  return "why" in address ? address.why : null;
}
