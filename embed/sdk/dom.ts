type Attributes = Readonly<Record<string, string>>;

/** @returns an element with attributes and content; parses no HTML, which suits Trusted Types */
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

/** @returns a 24 × 24 line icon */
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
 * @returns an element with a shadow root. Its custom name avoids the host page's CSS rules, and its constructed style
 * sheet works under policies that forbid inline styles.
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

/** Appends it next to the body, out of reach of the page's layout and frameworks. */
export const attach = (host: HTMLElement) => document.documentElement.append(host);
