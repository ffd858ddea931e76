import { readFileSync } from "node:fs";
import { openTicket } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import { expect, launcher, ready, test } from "./host-test";
import type { Person } from "./host-test";

/** The code of a page of the documentation, in one language. */
function blocks(page: string, language: "html" | "js"): string[] {
  const text = readFileSync(new URL(`../../docs/embedding/${page}.md`, import.meta.url), "utf8");
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(
    ([, code = ""]) => code,
  );
}

/** With real values in place of those that a reader replaces, too. */
function filled(text: string, { baseUrl, workspace }: Demo, { email, hash, jwt }: Person): string {
  const values: [string, string][] = [
    ["https://lodge.example.com", baseUrl],
    ["https://app.example.com/logo.png", "/logo.png"],
    ["WORKSPACE_ID", workspace.id],
    ["ada%40example.com", encodeURIComponent(email)],
    ["ada@example.com", email],
    ["[EMAIL]", encodeURIComponent(email)],
    ["[HMAC(EMAIL, SECRET)]", hash],
    ["SIGNATURE", hash],
    ['"TOKEN"', JSON.stringify(jwt())],
  ];
  return values.reduce((now, [from, to]) => now.replaceAll(from, to), text);
}

const [ticketCenter = "", chatbox = ""] = blocks("crisp", "html");
const [unthread = "", frame = "", queue = ""] = blocks("unthread", "html");
const inScript = (code = "") => `<script>${code}</script>`;

/** Each page's own example, put together as it says. */
const PAGES = [
  { name: "iframe.md", body: blocks("iframe", "html")[0] },
  { name: "script.md", body: blocks("script", "html")[0] },
  { name: "javascript.md", body: `<b id="support-count"></b>${blocks("javascript", "html")[0] ?? ""}` },
  { name: "crisp.md, Ticket Center", body: ticketCenter },
  { name: "crisp.md, chatbox", body: chatbox },
  { name: "ticketping.md", body: blocks("ticketping", "html")[0] },
  { name: "tinydub.md", body: blocks("tinydub", "html")[0] },
  { name: "unthread.md", body: unthread + frame + inScript(blocks("unthread", "js")[0]) },
  {
    name: "unthread.md, with async",
    body:
      queue + inScript(blocks("unthread", "js")[0]) + unthread.replace("<script ", "<script async ") + frame,
  },
];

for (const { name, body = "" } of PAGES)
  test(`the example of ${name} opens the portal of who is signed in`, async ({
    page,
    demo,
    host,
    person,
  }) => {
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    const token = { contentType: "application/json", body: JSON.stringify({ jwt: person.jwt() }) };
    await host(page, { body: filled(body, demo, person), answers: { "/api/support-token": token } });
    await expect(launcher(page).or(page.locator("iframe")).first()).toBeVisible();
    if ((await launcher(page).count()) > 0) await launcher(page).click();
    await openTicket(await ready(page), "As documented");
    expect(problems).toEqual([]);
  });
