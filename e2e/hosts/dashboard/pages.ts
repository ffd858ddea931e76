import { INVOICES, MEASURES, PAGES, REPORTS, VISITORS } from "./figures.ts";
import { html, type Markup } from "./html.ts";
import { dashboard, type Visit } from "./layout.ts";

const WIDTH = 720;
const HEIGHT = 220;
const TOP = 2000;

function chart(): Markup {
  const x = (day: number) => Math.round((day / (VISITORS.length - 1)) * WIDTH);
  const y = (value: number) => Math.round(HEIGHT - (value / TOP) * HEIGHT);
  const line = VISITORS.map((value, day) => `${x(day)},${y(value)}`).join(" ");
  const rules = [500, 1000, 1500, 2000].map(
    (value) =>
      html`<line x1="0" x2="${WIDTH}" y1="${y(value)}" y2="${y(value)}" /><text x="0" y="${y(value) + 14}"
          >${value}</text
        >`,
  );
  return html`<svg
    class="chart"
    viewBox="0 -4 ${WIDTH} ${HEIGHT + 8}"
    role="img"
    aria-label="Visitors a day, rising from 1,180 to 1,960"
  >
    <g class="rules">${rules}</g>
    <polygon points="0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}" />
    <polyline points="${line}" />
  </svg>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const card = (title: string, content: Markup) =>
  html`<section class="card">
    <h2>${title}</h2>
    ${content}
  </section>`;

const heading = (title: string, summary: string) =>
  html`<div class="heading">
    <h1>${title}</h1>
    <p>${summary}</p>
  </div>`;

export const overview = (visit: Visit) =>
  dashboard(
    visit,
    "Overview",
    html`<div class="sheet">
      ${heading("Overview", "The last 30 days, compared with the 30 before.")}
      <ul class="measures">
        ${MEASURES.map(
          ({ name, value, change }) =>
            html`<li class="card"><span>${name}</span><b>${value}</b><small>${change}</small></li>`,
        )}
      </ul>
      ${card("Visitors a day", chart())}
      ${card(
        "Most visited pages",
        table(
          ["Page", "Views", "Time on page", "Exits"],
          PAGES.map(({ path, views, time, exits }) => [path, views, time, exits]),
        ),
      )}
    </div>`,
  );

export const reports = (visit: Visit) =>
  dashboard(
    visit,
    "Reports",
    html`<div class="sheet">
      ${heading("Reports", "What is measured, and who gets it.")}
      ${card(
        "Saved reports",
        table(
          ["Report", "Schedule", "Sent to", "Last run"],
          REPORTS.map(({ name, schedule, sentTo, last }) => [name, schedule, sentTo, last]),
        ),
      )}
    </div>`,
  );

export const billing = (visit: Visit) =>
  dashboard(
    visit,
    "Billing",
    html`<div class="sheet">
      ${heading("Billing", "Team plan, € 149 a month, renewed on 1 December.")}
      ${card(
        "Invoices",
        table(
          ["Number", "Date", "Amount", "State"],
          INVOICES.map(({ number, date, amount, state }) => [number, date, amount, state]),
        ),
      )}
    </div>`,
  );
