import type { Page } from "@playwright/test";
import { openTicket } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import {
  expect,
  happened,
  isLive,
  launcher,
  newPerson,
  panel,
  portalIn,
  ready,
  RECORDER,
  signToken,
  test,
  watchTokens,
} from "./host-test";
import type { HostPage } from "./host-test";

const SCRIPT = ({ baseUrl }: Demo) => `<script src="${baseUrl}/embed.js" async></script>`;

const call = (page: Page, ...command: unknown[]) =>
  page.evaluate(
    (given) => (window as unknown as { lodge: (...all: unknown[]) => void }).lodge(...given),
    command,
  );

/** A page that has said who is signed in before the script has loaded. */
const signedIn = (demo: Demo, init: string): HostPage => ({
  head: `${RECORDER}<script>lodge("init", ${init})</script>`,
  body: SCRIPT(demo),
});

const byHash = (demo: Demo, { email, hash, name }: { email: string; hash: string; name: string }) =>
  JSON.stringify({ workspaceId: demo.workspace.id, email, hash, name });

test("a queue that was filled before the script has loaded", async ({ page, demo, host, person }) => {
  const content = signedIn(demo, byHash(demo, person));
  await host(page, { ...content, head: `${content.head}<script>lodge("open")</script>` });
  await openTicket(await ready(page), "From the queue");
  expect(
    await page.evaluate(() => (window as unknown as { lodge: { version: string } }).lodge.version),
  ).toMatch(/^\d+\.\d+\.\d+$/);
  expect(await happened(page)).toEqual(expect.arrayContaining([["open"], ["ready"]]));
});

test("a token from a function: asked for at the start, again before it ends, and when the session has ended", async ({
  page,
  demo,
  host,
  person,
}) => {
  const tokens = watchTokens(page);
  let asked = 0;
  await page.exposeFunction("newToken", () => {
    asked++;
    return signToken(demo, { external_id: person.email, email: person.email, display_name: "Robin" });
  });
  await host(page, signedIn(demo, `{ workspaceId: "${demo.workspace.id}", jwt: () => newToken() }`));
  await expect.poll(() => asked).toBe(1);
  await launcher(page).click();
  const portal = await ready(page);
  await openTicket(portal, "By a token");
  expect(asked).toBe(1);
  await page.request.delete(`${demo.baseUrl}/api/portal/sessions`, {
    headers: { authorization: `Bearer ${tokens[0]}` },
  });
  await portal.getByRole("textbox", { name: "Message" }).fill("After the renewal.");
  await portal.getByRole("button", { name: "Send", exact: true }).click();
  await expect(portal.locator(".lodge-message:not([data-state])").last()).toContainText("After the renewal.");
  expect(asked).toBe(2);
});

test("a function for tokens that fails is told, and shown with a way to try again", async ({
  page,
  demo,
  host,
  person,
}) => {
  const init = `{ workspaceId: "${demo.workspace.id}", jwt: async () => { if (!window.token) throw new Error("no network"); return window.token } }`;
  await host(page, signedIn(demo, init));
  await expect
    .poll(() => happened(page))
    .toContainEqual(["error", expect.objectContaining({ code: "jwt_failed" })]);
  await launcher(page).click();
  await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "jwt_failed");
  await page.evaluate((token) => Object.assign(window, { token }), person.jwt());
  await page.getByRole("button", { name: "Try again" }).click();
  await ready(page);
});

test("newTicket fills the form, showTicket opens a thread", async ({ page, demo, host, person }) => {
  await host(page, signedIn(demo, byHash(demo, person)));
  await call(page, "newTicket", { subject: "The export fails", message: "It says 500." });
  const portal = await ready(page);
  await expect(portal.getByLabel("Subject")).toHaveValue("The export fails");
  await expect(portal.getByLabel("Message")).toHaveValue("It says 500.");
  await portal.getByLabel("Category").selectOption({ index: 1 });
  await portal.getByRole("button", { name: "Send", exact: true }).click();
  await expect(portal.getByRole("heading", { name: "The export fails" })).toBeVisible();
  const created = (await happened(page)).find(([name]) => name === "ticketCreated");
  const { number } = created?.[1] as { number: number };
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await call(page, "close");
  await call(page, "showTicket", number);
  await expect(portal.getByRole("heading", { name: "The export fails" })).toBeVisible();
});

test("logout ends the session on the server, and the next person sees nothing of the one before", async ({
  page,
  demo,
  host,
  person,
}) => {
  const tokens = watchTokens(page);
  await host(page, signedIn(demo, byHash(demo, person)));
  await launcher(page).click();
  await openTicket(await ready(page), "Private matters");
  const [token = ""] = tokens;
  await call(page, "logout");
  await expect(panel(page)).toBeHidden();
  await expect(page.locator("iframe")).toHaveCount(0);
  await expect.poll(() => isLive(page, demo, token)).toBe(false);

  const next = newPerson(demo, "Someone Else");
  await call(page, "identify", { email: next.email, hash: next.hash, name: next.name });
  await launcher(page).click();
  const portal = await ready(page);
  await expect(portal.getByText("Private matters")).toHaveCount(0);
  await openTicket(portal, "Their own");
});

test("identify changes the person in an open panel", async ({ page, demo, host, person }) => {
  const tokens = watchTokens(page);
  await host(page, signedIn(demo, byHash(demo, person)));
  await launcher(page).click();
  await openTicket(await ready(page), "Of the first");
  const [token = ""] = tokens;
  const next = newPerson(demo, "Second Person");
  await call(page, "identify", { email: next.email, hash: next.hash, name: next.name });
  await expect.poll(() => isLive(page, demo, token)).toBe(false);
  await expect(portalIn(page).locator(".lodge-portal[data-ready]")).toBeVisible();
  await expect(portalIn(page).getByText("Of the first")).toHaveCount(0);
  await call(page, "identify", { email: next.email, hash: next.hash, name: next.name });
  await expect(page.locator("iframe")).toHaveCount(1);
});

test("destroy takes everything away, and init may begin anew", async ({ page, demo, host, person }) => {
  await host(page, signedIn(demo, byHash(demo, person)));
  await launcher(page).click();
  await ready(page);
  await call(page, "destroy");
  await expect(launcher(page)).toHaveCount(0);
  await expect(page.locator("iframe")).toHaveCount(0);
  await call(page, "init", JSON.parse(byHash(demo, person)));
  await launcher(page).click();
  await ready(page);
});

test("what cannot be done is told by error, and throws nothing", async ({ page, demo, host }) => {
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  await host(page, { head: RECORDER, body: SCRIPT(demo) });
  await expect
    .poll(() =>
      page.evaluate(() => typeof (window as unknown as { lodge: { version?: string } }).lodge.version),
    )
    .toBe("string");
  await call(page, "nonsense");
  await call(page, "open");
  await call(page, "init", {});
  await call(page, "init", { workspaceId: "nowhere", email: "a@b.example", hash: "0".repeat(64) });
  const codes = async () => (await happened(page)).map(([, payload]) => (payload as { code: string }).code);
  await expect
    .poll(codes)
    .toEqual(["unknown_command", "not_started", "workspace_missing", "workspace_not_found"]);
  expect(problems).toEqual([]);
});

test("a listener that fails stops nothing, and off takes one away", async ({ page, demo, host, person }) => {
  const failed: string[] = [];
  page.on("pageerror", ({ message }) => failed.push(message));
  const content = signedIn(demo, byHash(demo, person));
  const head = `${content.head}<script>
    const broken = () => { throw new Error("the host's own") };
    lodge("on", "open", broken); lodge("on", "open", () => (window.after = true)); lodge("off", "close");
  </script>`;
  await host(page, { ...content, head });
  await launcher(page).click();
  await ready(page);
  expect(await page.evaluate(() => (window as unknown as { after?: boolean }).after)).toBe(true);
  expect(failed).toEqual(["the host's own"]);
  await call(page, "close");
  expect((await happened(page)).map(([name]) => name)).not.toContain("close");
});

test("the server away: explained, and again as soon as it is back", async ({ page, demo, host, person }) => {
  await page.route(`${demo.baseUrl}/api/portal/codes`, (route) => route.abort());
  await host(page, signedIn(demo, byHash(demo, person)));
  await launcher(page).click();
  await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "network");
  await page.unroute(`${demo.baseUrl}/api/portal/codes`);
  await page.getByRole("button", { name: "Try again" }).click();
  await ready(page);
});

test("messages of other windows are not listened to", async ({ page, demo, host, person }) => {
  await host(page, signedIn(demo, byHash(demo, person)));
  await launcher(page).click();
  await ready(page);
  await page.evaluate(() => window.postMessage({ type: "lodge:close" }, "*"));
  await page.evaluate(() => window.postMessage({ type: "lodge:unread", count: 7 }, "*"));
  await expect(panel(page)).toBeVisible();
  await expect(launcher(page)).toHaveAccessibleName("Support");
});
