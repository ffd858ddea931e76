import type { Source, Via } from "./types";

/** A Lodge script element, and its URL without the script's path. */
export type ScriptTag = Source & { element: HTMLScriptElement | null; query: URLSearchParams };

/**
 * Finds the running script element and, from its URL, its Lodge installation.
 * @param path of the script, such as `/embed.js`; an installation can be under a path
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
