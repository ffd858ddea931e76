/** @jsxImportSource preact */
import { renderToString } from "preact-render-to-string";
import { noActions } from "./actions";
import { Portal } from "./portal";
import type { PortalPage } from "./portal-page";
import { initialState } from "./state";

/** The document around the rendered page. URLs are absolute because `'self'` has no meaning in a sandbox. */
export type Shell = {
  title: string;
  theme: "light" | "dark" | "auto";
  /** `#rrggbb`, or null for the default. */
  accentColor: string | null;
  stylesheet: string;
  /** Serialized by lib/workspace/customization, which removes everything but styles. */
  headHtml: string;
};

export type PortalDocument = Shell & {
  script: string;
  nonce: string;
  page: PortalPage;
  /** Portal session token, null in a preview. Never put in an attribute, where a stylesheet could read it. */
  token: string | null;
  /** Origin of the host page that opened the portal with a code; it exchanges messages with it. */
  parentOrigin?: string | null;
};

/** @returns the portal page as HTML, readable without its script */
export function portalDocument({
  page,
  token,
  parentOrigin = null,
  script,
  nonce,
  ...shell
}: PortalDocument): string {
  const body = renderToString(<Portal state={initialState(page)} actions={noActions} />);
  return documentOf(
    shell,
    `<script src="${escapeHtml(script)}" nonce="${nonce}" defer></script>`,
    `<div id="lodge-root">${body}</div>` +
      `<script id="lodge-boot" type="application/json" nonce="${nonce}">${inlineJson({ page, parentOrigin, token })}</script>`,
  );
}

/** @returns a page without scripts around the given HTML */
export function plainDocument(shell: Shell, body: string): string {
  return documentOf(shell, "", body);
}

function documentOf(shell: Shell, headEnd: string, body: string): string {
  const { title, theme, accentColor, stylesheet, headHtml } = shell;
  const accent = /^#[0-9a-f]{6}$/i.test(accentColor ?? "") ? accentColor : null;
  return (
    `<!doctype html><html lang="en" data-theme="${theme}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escapeHtml(title)}</title>` +
    `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">` +
    (accent ? `<style>:root{--lodge-accent:${accent}}</style>` : "") +
    `${headHtml}${headEnd}</head><body>${body}</body></html>`
  );
}

/** @returns a script that tells the parent page that the portal needs a new code; it carries no data */
export const renewScript = (nonce: string) =>
  `<script nonce="${nonce}">if(parent!==window)parent.postMessage({type:"lodge:renew"},"*")</script>`;

/** JSON that is safe inside a script element: escapes every `<`. */
export function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** @returns text that is safe in elements and quoted attributes */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
