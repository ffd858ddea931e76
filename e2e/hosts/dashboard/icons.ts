import { html, type Markup } from "./html.ts";

const PATHS = {
  logo: html`<path d="M4 20V4l16 16V4" /><circle cx="12" cy="12" r="1.4" />`,
  chart: html`<path d="M4 19V5M4 19h16M8 15l4-5 3 3 5-7" />`,
  table: html`<path d="M4 5h16v14H4zM4 10h16M10 10v9" />`,
  card: html`<path d="M3 6h18v12H3zM3 10h18M7 15h3" />`,
  help: html`<circle cx="12" cy="12" r="9" /><path
      d="M9.5 9.3a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.8M12 16.8v.1"
    />`,
  code: html`<path d="m8 7-5 5 5 5M16 7l5 5-5 5" />`,
} satisfies Record<string, Markup>;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName): Markup =>
  html`<svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${PATHS[name]}
  </svg>`;

/** The site's own icon, as a file. */
export const ICON_FILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#0f766e"/><path d="M7 17V7l10 10V7" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
