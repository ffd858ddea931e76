import { findCustomer, type Customer, type Demo } from "./demo.ts";
import { crispPath, iframe, type Embed } from "./embeds.ts";
import { html, type Markup } from "./html.ts";
import { icon } from "./icons.ts";
import { dashboard, page, type Visit } from "./layout.ts";
import type { ScriptEmbed } from "./scripts.ts";
import { signEmail } from "./signing.ts";

/** A link in a mail leads here with `?ticket=12` (or Lodge's own `lodge_ticket`); the portal opens that ticket. */
function addressFor({ demo, customer, url }: Visit, embed: Embed): string {
  const ticket = url.searchParams.get("ticket") ?? url.searchParams.get("lodge_ticket");
  const address = embed.address(demo, customer);
  return ticket && /^\d{1,9}$/.test(ticket) ? `${address}&ticket=${ticket}` : address;
}

function drawer(summary: string, parts: readonly { title: string; code: string }[]): Markup {
  return html`<details class="drawer">
    <summary class="plain" aria-label="How this page is made">
      ${icon("code")} <span>How this page is made</span>
    </summary>
    <div class="drawer-body">
      <p>${summary}</p>
      ${parts.map(
        ({ title, code }) =>
          html`<h2>${title}</h2>
            <pre tabindex="0"><code>${code}</code></pre>`,
      )}
    </div>
  </details>`;
}

/** The portal in all the space beside the product's own navigation. */
export function support(visit: Visit, embed: Embed): string {
  const element = iframe(addressFor(visit, embed));
  const parts = [
    { title: "What the page sends", code: element.markup.replace(/\n {2}/g, "\n") },
    { title: "What the server signs with", code: embed.code(visit.demo) },
  ];
  return dashboard(
    visit,
    "Support",
    html`<div class="support">${element}</div>`,
    drawer(embed.summary, parts),
  );
}

/** A page of the product with a script of Lodge's on it. */
export function scripted(visit: Visit, embed: ScriptEmbed): string {
  const element = embed.snippet(visit.demo, visit.customer);
  const code = embed.source?.() ?? element.markup.replace(/\n {6}/g, "\n");
  const content = embed.fills
    ? html`<div class="support">${element}</div>`
    : html`<div class="sheet">
        <div class="heading">
          <h1>${embed.name}</h1>
          <p>${embed.summary}</p>
        </div>
        <div>${element}</div>
      </div>`;
  return dashboard(
    visit,
    embed.name,
    content,
    drawer(embed.summary, [{ title: "What the page sends", code }]),
  );
}

function signedQuery(demo: Demo, customer: Customer): string {
  const hmac = signEmail(demo.secret, customer.email);
  return String(new URLSearchParams({ email: customer.email, hmac, nickname: customer.name }));
}

/**
 * A bare page around any address of Lodge's, for tests: `path` and `query` (the Ticket Center's of the
 * customer `as` by default), `sandbox` (the first published one; `none` for no attribute), `referrerpolicy`.
 */
export function frame(demo: Demo, parameters: URLSearchParams): string | null {
  const customer = findCustomer(demo, parameters.get("as")) ?? demo.customers[0];
  const path = parameters.get("path") ?? crispPath(demo);
  if (!customer || !path.startsWith("/")) return null;
  const query = parameters.get("query") ?? signedQuery(demo, customer);
  const sandbox = parameters.get("sandbox") ?? "allow-forms allow-popups allow-scripts";
  const attribute = sandbox === "none" ? null : html` sandbox="${sandbox}"`;
  const policy = parameters.get("referrerpolicy") ?? "origin";
  const address = `${demo.baseUrl}${path}${query ? `?${query}` : ""}`;
  return page(
    "Frame",
    html`<body class="bare">
      <iframe
        title="Ticket Center"
        src="${address}"
        referrerpolicy="${policy}"
        ${attribute}
        width="100%"
        height="600px"
        frameborder="0"
      ></iframe>
    </body>`,
  );
}
