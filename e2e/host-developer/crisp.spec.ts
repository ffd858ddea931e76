import { openTicket, reply, row, send } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import {
  expect,
  inScript,
  launcher,
  panel,
  portalIn,
  ready,
  replaced,
  runSample,
  snippet,
  test,
} from "./host-test";
import type { Person } from "./host-test";

const SUBJECT = "By the documented snippet";

test("Crisp Ticket Center: the iframe, signed by its own sample", async ({ page, demo, host, person }) => {
  const hmac = runSample(
    replaced(snippet("crisp-hmac.cjs"), { YOUR_SECRET: demo.secret, USER_EMAIL: person.email }),
    "hmac",
  );
  const body = replaced(snippet("crisp-ticket-center.html"), {
    "https://plugins.crisp.chat": demo.baseUrl,
    "[WEBSITE_ID]": demo.workspace.id,
    "[EMAIL]": encodeURIComponent(person.email),
    "[HMAC(EMAIL, SECRET)]": hmac,
  });
  await host(page, { body });
  await openTicket(await ready(page), SUBJECT);
  await host(page, { body });
  await expect(row(portalIn(page), SUBJECT)).toBeVisible();
});

const crispLoader = (demo: Demo) =>
  replaced(snippet("crisp-loader.html"), {
    '"CRISP_WEBSITE_ID"': `"${demo.workspace.id}"`,
    "https://client.crisp.chat/l.js": `${demo.baseUrl}/compat/crisp.js`,
  });

const crispEmail = ({ email, hash }: Pick<Person, "email" | "hash">) =>
  replaced(snippet("crisp-user-email.js"), {
    "user@gmail.com": email,
    cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1: hash,
  });

test.describe("Crisp user verification", () => {
  test("the published sample signs the published signature", () => {
    expect(runSample(snippet("crisp-sign-email.cjs"), "signature")).toBe(
      "cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1",
    );
  });

  test("queued before the script, then opened, closed, hidden and shown by its commands", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const more = `$crisp.push(["set","user:nickname",["Robin"]]);
      window.told = []; for (const name of ["chat:opened", "chat:closed", "message:sent", "message:received"])
        $crisp.push(["on", name, (data) => told.push([name, data && data.from + ": " + data.content])]);`;
    await host(page, { head: crispLoader(demo) + inScript(crispEmail(person) + more) });
    await expect(launcher(page)).toBeVisible();
    const push = (command: unknown[]) =>
      page.evaluate((given) => void (window as unknown as { $crisp: unknown[] }).$crisp.push(given), command);

    await push(["do", "chat:open"]);
    const portal = await ready(page);
    await openTicket(portal, SUBJECT);
    await expect(portal.getByText("Robin").first()).toBeAttached();
    await push(["do", "chat:close"]);
    await expect(panel(page)).toBeHidden();
    await push(["do", "chat:hide"]);
    await expect(launcher(page)).toBeHidden();
    await push(["do", "chat:show"]);
    await expect(launcher(page)).toBeVisible();
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    expect(await told()).toEqual([
      ["chat:opened", undefined],
      ["message:sent", "user: Hello."],
      ["chat:closed", undefined],
    ]);
  });

  test("session:data, pushed at any time, is shown to agents as unsigned", async ({
    page,
    demo,
    host,
    person,
    agentApi,
  }) => {
    const early = `$crisp.push(["set", "session:data", [[["plan", "Team"], ["seats", 3]]]]);`;
    await host(page, { head: crispLoader(demo) + inScript(crispEmail(person) + early) });
    await page.evaluate(() => (window as unknown as { $crisp: unknown[] }).$crisp.push(["do", "chat:open"]));
    await openTicket(await ready(page), SUBJECT);
    await page.evaluate(() =>
      (window as unknown as { $crisp: unknown[] }).$crisp.push(["set", "session:data", ["plan", "Solo"]]),
    );
    const { call } = await agentApi("agent");
    const list = await call<{ items: { number: number; requester: { email: string } }[] }>("GET", "/tickets");
    const number = list.data.items.find(({ requester }) => requester.email === person.email)?.number;
    type Thread = { requester: { attributes: object; pageAttributes: object } };
    const said = async () => (await call<Thread>("GET", `/tickets/${number}`)).data.requester;
    await expect.poll(said).toMatchObject({ attributes: {}, pageAttributes: { plan: "Solo", seats: 3 } });
  });

  test("message:sent and message:received are given the message", async ({
    page,
    demo,
    host,
    person,
    agentApi,
  }) => {
    const listen = `window.told = []; for (const name of ["message:sent", "message:received"])
      $crisp.push(["on", name, (data) => told.push([name, data])]);`;
    await host(page, { head: crispLoader(demo) + inScript(crispEmail(person) + listen) });
    await launcher(page).click();
    const portal = await ready(page);
    const ticket = await openTicket(portal, SUBJECT, "It does not start.");
    await reply(portal).fill("Since yesterday.");
    await send(portal);
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await expect.poll(told).toHaveLength(2);
    const agent = await agentApi("agent");
    await agent.call("POST", `/tickets/${ticket}/messages`, { body: "Is it plugged in?" });
    await expect.poll(told).toHaveLength(3);
    const given = (from: string, content: string) =>
      expect.objectContaining({ type: "text", from, content, ticket, timestamp: expect.any(Number) });
    expect(await told()).toEqual([
      ["message:sent", given("user", "It does not start.")],
      ["message:sent", given("user", "Since yesterday.")],
      ["message:received", given("operator", "Is it plugged in?")],
    ]);
  });

  test("an e-mail that is set after the script has loaded is the customer's", async ({
    page,
    demo,
    host,
    person,
  }) => {
    await host(page, { head: crispLoader(demo) });
    await expect(launcher(page)).toBeVisible();
    await page.evaluate(crispEmail(person));
    await launcher(page).click();
    await openTicket(await ready(page), SUBJECT);
  });

  test("a malformed signature throws where it is set, and out of the queue", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    const malformed = crispEmail({ ...person, hash: person.hash.toUpperCase() });
    await host(page, { head: crispLoader(demo) + inScript(malformed) });
    await expect(launcher(page)).toBeVisible();
    expect(problems).toEqual([expect.stringContaining("64 lowercase hexadecimal")]);
    for (const hash of ["abc", `${person.hash}00`, person.hash.toUpperCase()])
      await expect(page.evaluate(crispEmail({ ...person, hash }))).rejects.toThrow(
        "64 lowercase hexadecimal",
      );
  });
});
