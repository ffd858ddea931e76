import { openTicket, reply, send } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import {
  expect,
  inScript,
  isLive,
  launcher,
  newPerson,
  panel,
  portalIn,
  ready,
  replaced,
  runSample,
  sign,
  snippet,
  test,
  watchTokens,
} from "./host-test";
import type { Person } from "./host-test";

const SUBJECT = "By the documented snippet";

const tinydub = (demo: Demo, { email }: Person, hash: string) =>
  replaced(snippet("tinydub.html"), {
    "https://widget.tinydub.com/embed.js": `${demo.baseUrl}/compat/tinydub.js`,
    "WIDGET-ID": demo.workspace.id,
    "hello@example.com": email,
    c5fcb244c8fe8a0e718cf02e556781a9bb81fbba4551c6e6623b6c5d871f9875: hash,
  });

test.describe("tinydub", () => {
  test("the element, with the hexadecimal hash of its own sample", async ({ page, demo, host, person }) => {
    const hash = runSample(
      replaced(snippet("tinydub-hmac.cjs"), { "AUTH-KEY": demo.secret, "EMAIL-ADDRESS": person.email }),
    );
    await host(page, { body: tinydub(demo, person, hash) });
    await launcher(page).click();
    await openTicket(await ready(page), SUBJECT);
  });

  test("the element, with the hash in Base64", async ({ page, demo, host, person }) => {
    const base64 = Buffer.from(person.hash, "hex").toString("base64");
    await host(page, { body: tinydub(demo, person, base64) });
    await launcher(page).click();
    await openTicket(await ready(page), SUBJECT);
  });

  test("an email in another case than the signed one is refused, not taken for nobody", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const signed = sign(demo.secret, person.email.toUpperCase());
    await host(page, { body: tinydub(demo, person, signed) });
    await launcher(page).click();
    await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "signature_mismatch");
  });

  test("without an autostart it waits for the page", async ({ page, demo, host, person }) => {
    const body = replaced(tinydub(demo, person, person.hash), { 'autostart="true"': 'autostart="false"' });
    await host(page, { body });
    await expect(launcher(page)).toHaveCount(0);
    await page.evaluate(() => (window as unknown as { tinydub: { open: () => void } }).tinydub.open());
    await ready(page);
  });

  test("two on a page stand beside each other, and each is started by its id", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const waits = replaced(tinydub(demo, person, person.hash), { 'autostart="true"': 'autostart="false"' });
    const { id } = demo.other.workspace;
    const [customer] = demo.other.customers;
    const other = replaced(waits, {
      [demo.workspace.id]: id,
      [person.email]: customer?.email ?? "",
      [person.hash]: customer?.hmac ?? "",
    });
    await host(page, { body: waits + other });
    const start = (widget?: string) =>
      page.evaluate(
        (given) => (window as unknown as { tinydub: { start: (id?: string) => void } }).tinydub.start(given),
        widget,
      );
    await start(demo.workspace.id);
    await expect(launcher(page)).toHaveCount(1);
    await start();
    await expect(launcher(page)).toHaveCount(2);
    await launcher(page).nth(1).click();
    const portal = page.locator(".lodge-panel:not([hidden])").frameLocator("iframe");
    await expect(portal.locator(".lodge-portal[data-ready]")).toBeVisible();
    await launcher(page).nth(1).click();
    await launcher(page).nth(0).click();
    await expect(portal.locator(".lodge-portal[data-ready]")).toBeVisible();
    await openTicket(portal, SUBJECT);
  });
});

const unthreadScript = (demo: Demo, more = "") =>
  `<script src="${demo.baseUrl}/compat/unthread.js?workspace=${demo.workspace.id}" ${more}></script>`;

const unthreadInit = ({ email, name }: Person, hash: string) =>
  replaced(snippet("unthread-init.js"), {
    "[email protected]": email,
    "John Smith": name,
    "9l8ugiue98ie9u8ifbmeu897fidhe89u7fi07f": hash,
  });

const unthreadHash = (demo: Demo, { email }: Person) =>
  runSample(
    replaced(snippet("unthread-hmac.cjs"), {
      "<identity-verification-secret>": demo.secret,
      "<email>": email,
    }),
    "verificationHash",
  );

test.describe("Unthread", () => {
  test("the frame without an address, init and stop: the next person sees nothing of the one before", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const tokens = watchTokens(page);
    await host(page, { head: unthreadScript(demo), body: snippet("unthread-iframe.html") });
    await expect(page.locator("#unthread_help_center")).not.toHaveAttribute("src");
    await page.evaluate(unthreadInit(person, unthreadHash(demo, person)));
    await openTicket(await ready(page), SUBJECT);
    const [token = ""] = tokens;
    expect(await isLive(page, demo, token)).toBe(true);

    await page.evaluate(snippet("unthread-stop.js"));
    await expect(page.locator("#unthread_help_center")).not.toHaveAttribute("src");
    await expect(portalIn(page).locator(".lodge-portal")).toHaveCount(0);
    await expect.poll(() => isLive(page, demo, token)).toBe(false);

    const next = newPerson(demo, "Someone Else");
    await page.evaluate(unthreadInit(next, unthreadHash(demo, next)));
    const portal = await ready(page);
    await expect(portal.getByText(SUBJECT)).toHaveCount(0);
    await openTicket(portal, "Another person's");
  });

  test("a policy that forbids the frame is explained in it, once, and stop takes that away", async ({
    page,
    demo,
    host,
    person,
  }) => {
    const headers = { "content-security-policy": "frame-src 'none'" };
    await host(page, { head: unthreadScript(demo), body: snippet("unthread-iframe.html"), headers });
    await page.evaluate(unthreadInit(person, person.hash));
    const explained = portalIn(page).locator(".lodge-error");
    await expect(explained).toHaveAttribute("data-code", "frame_blocked");
    await page.evaluate(snippet("unthread-stop.js"));
    await expect(explained).toHaveCount(0);
    await expect(page.locator("#unthread_help_center")).not.toHaveAttribute("srcdoc");
  });

  test("the frame may come after init", async ({ page, demo, host, person }) => {
    await host(page, { head: unthreadScript(demo) });
    await page.evaluate(unthreadInit(person, person.hash));
    await page.evaluate((html) => {
      const holder = document.createElement("div");
      holder.append(document.createRange().createContextualFragment(html));
      document.body.append(holder);
    }, snippet("unthread-iframe.html"));
    await openTicket(await ready(page), SUBJECT);
  });
});

const ticketpingScript = (demo: Demo) => `<script src="${demo.baseUrl}/compat/ticketping.js"></script>`;

const ticketpingInit = (demo: Demo, token: string) =>
  replaced(snippet("ticketping-init.js"), {
    "your-app-id": demo.workspace.id,
    "cdn-link-to-your-logo-square": "/icon.svg",
    "jwt-encoded-string-returned-by-your-API": token,
  });

type Chat = Record<"open" | "close" | "toggle" | "startConversation" | "destroy", () => void> & {
  isReady: () => boolean;
  version: string;
  identify: (user: object) => void;
};
type ChatPage = { TicketpingChat: Chat };

test.describe("Ticketping", () => {
  test("init with a token, its methods and its callbacks", async ({ page, demo, host, person }) => {
    const callbacks = ["onReady", "onOpen", "onClose", "onMessageSent", "onConversationStarted", "onError"];
    const init = replaced(ticketpingInit(demo, person.jwt()), {
      "teamSlug:": `${callbacks.map((name) => `${name}: (given) => told.push([${JSON.stringify(name)}, given && given.type || typeof given])`).join(", ")}, teamSlug:`,
    });
    await host(page, { body: ticketpingScript(demo) + inScript(`window.told = []; ${init}`) });
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await expect.poll(told).toEqual([["onReady", "undefined"]]);
    const call = (name: "open" | "close" | "toggle" | "startConversation" | "destroy") =>
      page.evaluate((method) => (window as unknown as ChatPage).TicketpingChat[method](), name);
    await call("open");
    const portal = await ready(page);
    await openTicket(portal, SUBJECT);
    await call("close");
    await expect(panel(page)).toBeHidden();
    await call("toggle");
    await expect(panel(page)).toBeVisible();
    await call("startConversation");
    await expect(portal.getByLabel("Subject")).toBeVisible();
    expect(await told()).toEqual([
      ["onReady", "undefined"],
      ["onOpen", "undefined"],
      ["onConversationStarted", "string"],
      ["onMessageSent", "user_message"],
      ["onClose", "undefined"],
      ["onOpen", "undefined"],
    ]);
    await call("destroy");
    await expect(launcher(page)).toHaveCount(0);
  });

  test("onMessageSent and onMessageReceived are given the message, with its file", async ({
    page,
    demo,
    host,
    person,
    agentApi,
  }) => {
    const init = replaced(ticketpingInit(demo, person.jwt()), {
      "teamSlug:": `onMessageSent: (m) => told.push(m), onMessageReceived: (m) => told.push(m), teamSlug:`,
    });
    await host(page, { body: ticketpingScript(demo) + inScript(`window.told = []; ${init}`) });
    await launcher(page).click();
    const portal = await ready(page);
    const sessionId = String(await openTicket(portal, SUBJECT, "It does not start."));
    const log = { name: "log.txt", mimeType: "text/plain", buffer: Buffer.from("no power") };
    await portal.locator(".lodge-composer input[type=file]").setInputFiles(log);
    await expect(portal.locator(".lodge-upload[data-state=done]")).toHaveCount(1);
    await reply(portal).fill("The log.");
    await send(portal);
    const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
    await expect.poll(told).toHaveLength(2);
    const agent = await agentApi("agent");
    await agent.call("POST", `/tickets/${sessionId}/messages`, { body: "Is it plugged in?" });
    await expect.poll(told).toHaveLength(3);
    const created = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
    const sent = { sessionId, type: "user_message", sender: "USER", created };
    expect(await told()).toEqual([
      { ...sent, messageText: "It does not start." },
      { ...sent, messageText: "The log.", file: { name: "log.txt", size: 8, type: "text/plain" } },
      { ...sent, type: "agent_message", sender: "AGENT", messageText: "Is it plugged in?" },
    ]);
  });

  test("an empty token is nobody, and identify is somebody", async ({ page, demo, host, person }) => {
    const problems: string[] = [];
    page.on("pageerror", ({ message }) => problems.push(message));
    await host(page, { body: ticketpingScript(demo) + inScript(ticketpingInit(demo, "")) });
    await launcher(page).click();
    await expect(page.locator(".lodge-error")).toHaveAttribute("data-code", "identity_required");
    await page.evaluate(
      (userJWT) => (window as unknown as ChatPage).TicketpingChat.identify({ id: "1", userJWT }),
      person.jwt(),
    );
    await openTicket(await ready(page), SUBJECT);
    expect(problems).toEqual([]);
  });
});
