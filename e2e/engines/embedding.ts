import { startHostSite } from "../host-site.ts";
import { until, type Engine } from "./engine.ts";

export type Demo = {
  baseUrl: string;
  hostUrl: string;
  workspace: { id: string };
  customers: { email: string; name: string; hmac: string }[];
};

export type Check = { name: string; run: (engine: Engine) => Promise<void> };

/** The content of a host page. */
type Page = { script: string; policy?: string };

const QUEUE = `window.lodge = function () { (window.lodge.q = window.lodge.q || []).push(arguments); };`;

const told = (engine: Engine, expression: string) => engine.script<unknown>(`return ${expression};`);
const waitFor = (engine: Engine, what: string, expression: string) =>
  until(what, async () => (await told(engine, expression)) === true);

const LAUNCHER = `document.querySelector(".lodge-launcher") !== null`;
const ERROR = `document.querySelector("lodge-panel")?.shadowRoot.querySelector(".lodge-error")?.dataset.code`;
const CLOSED = `document.querySelector("lodge-panel").hidden`;

/** Opens the panel, checks that the portal in it works, and returns to the host page. */
async function usePortal(engine: Engine): Promise<void> {
  await waitFor(engine, "the launcher", LAUNCHER);
  await engine.click(".lodge-launcher");
  await engine.enter();
  await until("the portal", async () => (await engine.texts(".lodge-portal[data-ready]")).length > 0);
  await until("the tickets", async () => (await engine.texts(".lodge-ticket-subject")).length > 0);
  await engine.leave();
}

/** @returns the scripts that a host puts into its page: ours, and Crisp's */
function scriptsOf({ baseUrl, workspace, customers: [customer] }: Demo) {
  const { email = "", hmac = "" } = customer ?? {};
  const person = JSON.stringify({ workspaceId: workspace.id, email, hash: hmac });
  const init = `<script nonce="abc">${QUEUE} lodge("init", ${person}); window.told = [];
    lodge("on", "error", ({ code }) => told.push(code));</script>`;
  const lodge = `${init}<script nonce="abc" src="${baseUrl}/embed.js" async></script>`;
  const crisp = `<script>window.$crisp = []; window.CRISP_WEBSITE_ID = ${JSON.stringify(workspace.id)};
    $crisp.push(["set", "user:email", ${JSON.stringify([email, hmac])}]);</script>
    <script src="${baseUrl}/compat/crisp.js" async></script>`;
  return { lodge, crisp };
}

type Visit = (engine: Engine, page: Page) => Promise<void>;

const blocked = (visit: Visit, script: string, policy: string, code: string): Check => ({
  name: `a policy that blocks Lodge reports ${code}`,
  run: async (engine) => {
    await visit(engine, { script, policy: `script-src 'nonce-abc'; ${policy}` });
    await waitFor(engine, "the launcher", LAUNCHER);
    await engine.click(".lodge-launcher");
    await waitFor(engine, `the error ${code}`, `${ERROR} === "${code}" && told.includes("${code}")`);
  },
});

const logout = (visit: Visit, script: string): Check => ({
  name: "launcher, panel and logout",
  run: async (engine) => {
    await visit(engine, { script });
    await usePortal(engine);
    await engine.script("lodge('logout');");
    const gone = `${CLOSED} && !document.querySelector("lodge-panel").shadowRoot.querySelector("iframe")`;
    await waitFor(engine, "the portal to close", gone);
  },
});

const strictPolicy = (visit: Visit, script: string, baseUrl: string): Check => ({
  name: "a strict host policy",
  run: async (engine) => {
    const policy = `default-src 'none'; script-src 'nonce-abc'; require-trusted-types-for 'script'`;
    await visit(engine, { script, policy: `${policy}; connect-src ${baseUrl}; frame-src ${baseUrl}` });
    await usePortal(engine);
  },
});

const crispChatbox = (visit: Visit, script: string): Check => ({
  name: "Crisp's chatbox",
  run: async (engine) => {
    await visit(engine, { script });
    await usePortal(engine);
    await engine.script(`$crisp.push(["do", "chat:close"]);`);
    await waitFor(engine, "the closed panel", `${CLOSED} && $crisp.is("chat:closed")`);
  },
});

/** @returns checks of embed.js and of the replacements of other vendors' scripts, and `close` for their host site */
export async function embeddingChecks(demo: Demo) {
  const site = await startHostSite();
  const { lodge, crisp } = scriptsOf(demo);
  const visit: Visit = (engine, { script, policy }) => {
    const body = `<!doctype html><html lang="en"><title>Host</title><body><h1>Product</h1>${script}</body></html>`;
    site.answers.set("/", { body, headers: policy ? { "content-security-policy": policy } : {} });
    return engine.visit(site.origin);
  };
  const checks = [
    logout(visit, lodge),
    strictPolicy(visit, lodge, demo.baseUrl),
    blocked(visit, lodge, "connect-src 'none'", "network"),
    blocked(visit, lodge, "frame-src 'none'", "frame_blocked"),
    crispChatbox(visit, crisp),
  ];
  return { checks, close: site.close };
}
