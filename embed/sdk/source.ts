import type { Source, Via } from "./types";

/** A script element of ours, and the address that it came from without the script's own path. */
export type ScriptTag = Source & { element: HTMLScriptElement | null; query: URLSearchParams };

/**
 * Finds the element that runs this script, and by its address the installation that it belongs to.
 * @param path the script's own, for example `/embed.js`; an installation may stand below a path
 */
export function readScriptTag(path: string, via: Via): ScriptTag {
  const current = document.currentScript;
  const element =
    current instanceof HTMLScriptElement && current.src
      ? current
      : ([...document.scripts].find((script) => script.src.split("?")[0]?.endsWith(path)) ?? null);
  const address = new URL(element?.src || path, document.baseURI);
  const base = address.origin + address.pathname.slice(0, -path.length);
  return { base, via, element, query: address.searchParams };
}
