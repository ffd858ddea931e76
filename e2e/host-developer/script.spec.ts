import AxeBuilder from "@axe-core/playwright";
import { openTicket } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import {
  expect,
  happened,
  isLive,
  launcher,
  panel,
  portalIn,
  ready,
  RECORDER,
  test,
  watchTokens,
} from "./host-test";
import type { Person } from "./host-test";

const tag = (demo: Demo, person: Person | null, more = "") =>
  `<script src="${demo.baseUrl}/embed.js" data-lodge-workspace="${demo.workspace.id}" ${
    person
      ? `data-lodge-email="${person.email}" data-lodge-hash="${person.hash}" data-lodge-name="${person.name}"`
      : ""
  } ${more} async></script>`;

test("the script is small, cached for five minutes, and anybody may load it", async ({ demo, request }) => {
  for (const path of [
    "/embed.js",
    ...["crisp", "unthread", "tinydub", "ticketping"].map((name) => `/compat/${name}.js`),
  ]) {
    const response = await request.get(demo.baseUrl + path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()).toMatchObject({
      "cache-control": "public, max-age=300",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "content-type": expect.stringContaining("javascript"),
    });
  }
});

test("a launcher opens the portal of who is signed in, and gives the focus back", async ({
  page,
  demo,
  host,
  person,
}) => {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await host(page, { head: RECORDER, body: tag(demo, person, 'data-lodge-autostart="true"') });
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "false");
  await expect(launcher(page)).toHaveAccessibleName("Support");
  await expect(page.locator("iframe")).toHaveCount(0);

  await launcher(page).focus();
  await page.keyboard.press("Enter");
  await expect(panel(page)).toBeVisible();
  const portal = await ready(page);
  await openTicket(portal, "Through the launcher");
  await expect(launcher(page)).toHaveAttribute("aria-expanded", "true");

  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("referrerpolicy", "origin");
  await expect(frame).toHaveAttribute("sandbox", /allow-forms allow-popups allow-scripts/);
  expect(await frame.getAttribute("sandbox")).not.toContain("allow-same-origin");
  expect(await frame.getAttribute("src")).not.toContain(person.hash);

  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  expect(await happened(page)).toEqual(
    expect.arrayContaining([
      ["ready"],
      ["open"],
      ["ticketCreated", expect.objectContaining({ subject: "Through the launcher", text: "Hello." })],
      ["close"],
    ]),
  );
  expect(problems).toEqual([]);
});

test("a target gets the whole portal, and several on a page do not disturb each other", async ({
  page,
  demo,
  host,
  person,
}) => {
  await host(page, {
    body: `<div id="one" style="height:500px"></div><div id="two" style="height:500px"></div>
      ${tag(demo, person, 'data-lodge-target="#one"')}${tag(demo, person, 'data-lodge-target="#two"')}${tag(demo, person)}`,
  });
  for (const target of ["#one", "#two"])
    await expect(
      page.locator(target).frameLocator("iframe").locator(".lodge-portal[data-ready]"),
    ).toBeVisible();
  await expect(launcher(page)).toHaveCount(1);
  await launcher(page).click();
  await expect(panel(page).frameLocator("iframe").locator(".lodge-portal[data-ready]")).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(3);
});

test("launchers of two workspaces stand beside each other, each with its own person", async ({
  page,
  demo,
  host,
  person,
}) => {
  const { workspace, customers } = demo.other;
  const [customer] = customers;
  const other = { name: "", jwt: () => "", email: customer?.email ?? "", hash: customer?.hmac ?? "" };
  await host(page, { body: tag(demo, person) + tag({ ...demo, workspace }, other) });
  await expect(launcher(page)).toHaveCount(2);
  for (const index of [0, 1]) {
    await launcher(page).nth(index).click();
    const frame = page.locator(".lodge-panel:not([hidden])").frameLocator("iframe");
    await expect(frame.locator(".lodge-portal[data-ready]")).toBeVisible();
    await launcher(page).nth(index).click();
  }
  await expect(page.locator(".lodge-error")).toHaveCount(0);
});

test("a target may come late, go, and come again", async ({ page, demo, host, person }) => {
  await host(page, { body: tag(demo, person, 'data-lodge-target="#late"') });
  const put = () =>
    page.evaluate(() => {
      const target = document.createElement("div");
      target.id = "late";
      document.body.append(target);
    });
  await put();
  await ready(page);
  await page.evaluate(() => document.querySelector("#late")?.remove());
  await expect(page.locator("iframe")).toHaveCount(0);
  await put();
  await ready(page);
});

test("answers that wait stand on the launcher before it is opened, and go when they are read", async ({
  page,
  demo,
  host,
  person,
  agentApi,
}) => {
  await host(page, { head: RECORDER, body: tag(demo, person) });
  await launcher(page).click();
  const number = await openTicket(await ready(page), "Will be answered");
  const agent = await agentApi("agent");
  await page.goto("about:blank");
  expect((await agent.call("POST", `/tickets/${number}/messages`, { body: "An answer." })).status).toBe(201);

  await host(page, { head: RECORDER, body: tag(demo, person) });
  await expect(launcher(page)).toHaveAccessibleName("Support, 1 unread");
  await launcher(page).click();
  await portalIn(page).locator(".lodge-ticket button").first().click();
  await expect(launcher(page)).toHaveAccessibleName("Support");
  expect(await happened(page)).toEqual(
    expect.arrayContaining([
      ["unread", 1],
      ["unread", 0],
    ]),
  );
});

test("an answer that comes while the panel is closed is told once, with its text", async ({
  page,
  demo,
  host,
  person,
  agentApi,
}) => {
  await host(page, { head: RECORDER, body: tag(demo, person) });
  await launcher(page).click();
  const portal = await ready(page);
  const number = await openTicket(portal, "Closed meanwhile");
  await portal
    .getByRole("button", { name: "Back to tickets" })
    .or(portal.locator("body"))
    .first()
    .press("Escape");
  await expect(panel(page)).toBeHidden();
  const agent = await agentApi("agent");
  const received = async () => (await happened(page)).filter(([name]) => name === "messageReceived");
  const answer = (text: string) => ({ ...told, number, text, author: "Grace Kim" });
  const told = { createdAt: expect.any(String), files: [] };
  await agent.call("POST", `/tickets/${number}/messages`, { body: "Are you there?" });
  await expect.poll(received).toEqual([["messageReceived", answer("Are you there?")]]);
  await agent.call("POST", `/tickets/${number}/messages`, { body: "Write when you are back." });
  await expect.poll(received).toHaveLength(2);
  expect((await received())[1]).toEqual(["messageReceived", answer("Write when you are back.")]);
});

test("a link in a mail opens its ticket", async ({ page, demo, host, person }) => {
  await host(page, { body: tag(demo, person) });
  await launcher(page).click();
  const number = await openTicket(await ready(page), "From the mail");
  await host(page, { body: tag(demo, person), query: `?lodge_ticket=${number}` });
  await expect(portalIn(page).getByRole("heading", { name: "From the mail" })).toBeVisible();
});

test("with autostart false nothing is there until the page says so", async ({ page, demo, host, person }) => {
  await host(page, { body: tag(demo, person, 'data-lodge-autostart="false"') });
  await expect
    .poll(() =>
      page.evaluate(() => typeof (window as unknown as { lodge?: { version?: string } }).lodge?.version),
    )
    .toBe("string");
  await expect(launcher(page)).toHaveCount(0);
  await page.evaluate(() => (window as unknown as { lodge: (command: string) => void }).lodge("open"));
  await ready(page);
});

test("a reload of the frame alone gets a new code", async ({ page, demo, host, person }) => {
  await host(page, { body: tag(demo, person) });
  await launcher(page).click();
  await openTicket(await ready(page), "Still here");
  const [, frame] = page.frames();
  await frame?.evaluate(() => location.reload()).catch(() => undefined);
  await expect(portalIn(page).getByText("Still here").first()).toBeVisible();
});

test("a session that has ended is renewed without a reload", async ({ page, demo, host, person }) => {
  const tokens = watchTokens(page);
  await host(page, { body: tag(demo, person) });
  await launcher(page).click();
  const portal = await ready(page);
  await openTicket(portal, "Before");
  const [token = ""] = tokens;
  const ended = await page.request.delete(`${demo.baseUrl}/api/portal/sessions`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(ended.status()).toBe(204);
  await portal.getByRole("textbox", { name: "Message" }).fill("And after.");
  await portal.getByRole("button", { name: "Send", exact: true }).click();
  await expect(portal.locator(".lodge-message:not([data-state])").last()).toContainText("And after.");
  expect(await isLive(page, demo, tokens.at(-1) ?? "")).toBe(true);
});

test("a wrong signature is explained in the panel and told to the page", async ({
  page,
  demo,
  host,
  person,
}) => {
  const wrong = { ...person, hash: "0".repeat(64) };
  await host(page, { head: RECORDER, body: tag(demo, wrong) });
  await expect
    .poll(() => happened(page))
    .toContainEqual(["error", expect.objectContaining({ code: "signature_mismatch" })]);
  await launcher(page).click();
  await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "signature_mismatch");
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("a page with a strict policy needs no more than our host name in it", async ({
  page,
  demo,
  host,
  person,
}) => {
  const refused: string[] = [];
  page.on("console", (line) => line.text().includes("Content Security Policy") && refused.push(line.text()));
  const { baseUrl } = demo;
  const policy = `default-src 'none'; script-src 'nonce-abc'; connect-src ${baseUrl}; frame-src ${baseUrl}; require-trusted-types-for 'script'`;
  await host(page, {
    headers: { "content-security-policy": policy },
    body: tag(demo, person, 'nonce="abc"'),
  });
  await launcher(page).click();
  await ready(page);
  await expect(launcher(page)).toHaveCSS("position", "fixed");
  expect(refused).toEqual([]);
});

test("a policy that forbids the frame is explained at once, and a report-only one disturbs nothing", async ({
  page,
  demo,
  host,
  person,
}) => {
  const policy = `frame-src 'none'`;
  const head = RECORDER;
  await host(page, { head, body: tag(demo, person), headers: { "content-security-policy": policy } });
  await launcher(page).click();
  await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "frame_blocked");
  await expect(page.locator("iframe")).toHaveCount(0);
  const codes = async () => (await happened(page)).filter(([name]) => name === "error");
  expect(await codes()).toEqual([["error", expect.objectContaining({ code: "frame_blocked" })]]);

  const headers = { "content-security-policy-report-only": policy };
  await host(page, { head, body: tag(demo, person), headers });
  await launcher(page).click();
  await ready(page);
  expect(await codes()).toEqual([]);
});

test("nothing of the host's page moves or changes, and nothing of it reaches the launcher", async ({
  page,
  demo,
  host,
  person,
}) => {
  const body = `<style>* { margin: 3px } div, button, iframe { display: none !important; color: red !important }</style>
    <main><h1>Product</h1><p id="text">Text</p></main>`;
  const measure = () =>
    page.evaluate(() => [
      document.body.getBoundingClientRect().toJSON() as unknown,
      document.body.innerHTML,
      document.head.innerHTML,
      document.scrollingElement?.scrollHeight,
    ]);
  await host(page, { body });
  const before = await measure();
  await page.evaluate(
    ([src = "", workspace = "", email = "", hash = ""]) => {
      const script = document.createElement("script");
      Object.assign(script, { src });
      for (const [name, value] of Object.entries({ workspace, email, hash }))
        script.setAttribute(`data-lodge-${name}`, value);
      script.onload = () => script.remove();
      document.head.append(script);
    },
    [`${demo.baseUrl}/embed.js`, demo.workspace.id, person.email, person.hash],
  );
  await launcher(page).click();
  await ready(page);
  await expect(panel(page).getByRole("button", { name: "Close" })).toBeVisible();
  expect(await measure()).toEqual(before);
});

test("on a phone the panel is the whole screen", async ({ page, demo, host, person }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await host(page, { body: tag(demo, person) });
  await launcher(page).click();
  await ready(page);
  expect(await panel(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await expect(launcher(page)).toBeFocused();
});

test("position and theme are the page's choice", async ({ page, demo, host, person }) => {
  await host(page, { body: tag(demo, person, 'data-lodge-position="bottom-left" data-lodge-theme="dark"') });
  const box = await launcher(page).boundingBox();
  expect(box?.x).toBeLessThan(40);
  await launcher(page).click();
  await expect((await ready(page)).locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(panel(page)).toHaveCSS("color-scheme", "dark");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`launcher, panel and explanation have no accessibility faults, ${colorScheme}`, async ({
    page,
    demo,
    host,
    person,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const check = async () => {
      const builder = new AxeBuilder({ page }).include("lodge-launcher").include("lodge-panel");
      expect((await builder.exclude("iframe").analyze()).violations).toEqual([]);
    };
    await host(page, { body: tag(demo, person) });
    await launcher(page).click();
    await ready(page);
    await check();
    await host(page, { body: tag(demo, { ...person, hash: "0".repeat(64) }) });
    await launcher(page).click();
    await expect(page.locator(".lodge-error")).toBeVisible();
    await check();
  });
