import type { Customer, Demo } from "./demo.ts";
import { embedsOf } from "./embeds.ts";
import { scriptsOf } from "./scripts.ts";
import { html, type Markup } from "./html.ts";
import { icon, type IconName } from "./icons.ts";

export type Visit = { demo: Demo; customer: Customer; url: URL };

const PAGES: readonly { path: string; name: string; icon: IconName }[] = [
  { path: "/", name: "Overview", icon: "chart" },
  { path: "/reports", name: "Reports", icon: "table" },
  { path: "/billing", name: "Billing", icon: "card" },
  { path: "/support", name: "Support", icon: "help" },
];

export function page(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title} · Northwind Analytics</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      ${body}
    </html>`.markup;
}

const initials = (name: string) =>
  name
    .split(" ")
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("");

export const avatar = (name: string) =>
  html`<span class="avatar" aria-hidden="true">${initials(name)}</span>`;

export const brand = html`<a class="brand" href="/">${icon("logo")}<span>Northwind</span></a>`;

function link(visit: Visit, path: string, name: string, mark: Markup | null): Markup {
  const current = visit.url.pathname === path ? html` aria-current="page"` : null;
  return html`<li>
    <a href="${path}" ${current}>${mark}<span>${name}</span></a>
  </li>`;
}

function sideBar(visit: Visit): Markup {
  const { demo } = visit;
  const others = [...embedsOf(demo), ...scriptsOf(demo)].filter(({ path }) => path !== "/support");
  return html`<nav class="side" aria-label="Main">
    <ul>
      ${PAGES.map((entry) => link(visit, entry.path, entry.name, icon(entry.icon)))}
    </ul>
    <h2>Other ways to embed</h2>
    <ul class="quiet">
      ${others.map((embed) => link(visit, embed.path, embed.name, null))}
    </ul>
  </nav>`;
}

/** The product around a page: top bar (with a `tool`, where the page has one), side bar, and the page in the rest. */
export function dashboard(visit: Visit, title: string, content: Markup, tool: Markup | null = null): string {
  const { customer } = visit;
  return page(
    title,
    html`<body class="product">
      <header class="top">
        ${brand}
        <div class="account">
          ${tool} ${avatar(customer.name)}
          <span class="who"><b>${customer.name}</b><small>${customer.email}</small></span>
          <form method="post" action="/sign-out"><button class="plain">Sign out</button></form>
        </div>
      </header>
      ${sideBar(visit)}
      <main>${content}</main>
    </body>`,
  );
}
