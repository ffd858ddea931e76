type Attributes = Readonly<Record<string, string>>;

/** @returns an element with attributes and content; no HTML is ever parsed, so Trusted Types have nothing to refuse. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** @returns a picture of lines on 24 × 24. */
export function icon(path: string, className = ""): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const attributes = { viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", "stroke-width": "2" };
  for (const [key, value] of Object.entries({ ...attributes, "aria-hidden": "true", class: className }))
    svg.setAttribute(key, value);
  line.setAttribute("d", path);
  line.setAttribute("stroke-linecap", "round");
  line.setAttribute("stroke-linejoin", "round");
  svg.append(line);
  return svg;
}

export const CROSS = "M6 6l12 12M18 6L6 18";
export const BUBBLE = "M4 5h16v11H11l-4.5 4v-4H4z";

/**
 * @returns an element of ours with a shadow root of its own. Its name is none of HTML's, so that no rule of the host's
 * page means it by accident, and its style is an object: a policy against inline styles lets it pass.
 */
export function shadowElement(name: `lodge-${string}`, css: string, attributes: Attributes) {
  const host = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) host.setAttribute(key, value);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Puts it beside the body, where no layout of the page reaches it and no framework cleans up. */
export const attach = (host: HTMLElement) => document.documentElement.append(host);
