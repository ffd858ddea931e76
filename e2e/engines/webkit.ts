import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { until, type Engine } from "./engine.ts";

/** The key of an element reference, fixed by the WebDriver specification. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const FIND_FRAME = `const find = (root) => root.querySelector("iframe") ??
  [...root.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean) ?? null;
  return find(document);`;

type Call = <T>(method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => Promise<T>;
type Reference = Record<string, string>;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the driver on its own display. @returns stops it and every process it started */
async function startDriver(port: number): Promise<() => void> {
  const words = ["-a", "WebKitWebDriver", "--host=127.0.0.1", `--port=${port}`];
  const driver = spawn("xvfb-run", words, { detached: true, stdio: "ignore" });
  await once(driver, "spawn");
  return () => {
    if (driver.pid && driver.exitCode === null) process.kill(-driver.pid, "SIGTERM");
  };
}

const callTo =
  (base: string): Call =>
  async <T>(method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`${base}${path}`, init);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value as T;
  };

/** @returns false when the same call may succeed later @throws every other error */
function isTransient(error: unknown): boolean {
  if (/element not interactable|stale element/.test(String(error))) return false;
  throw error;
}

async function startSession(port: number): Promise<Call> {
  const driver = callTo(`http://127.0.0.1:${port}`);
  await until("WebKit's driver", () =>
    driver("GET", "/status").then(
      () => true,
      () => false,
    ),
  );
  const { sessionId } = await driver<{ sessionId: string }>("POST", "/session", { capabilities: {} });
  return callTo(`http://127.0.0.1:${port}/session/${sessionId}`);
}

/** What the engine does with elements and scripts, in the frame that the session is in. */
function actions(call: Call) {
  const find = (selector: string) =>
    call<Reference[]>("POST", "/elements", { using: "css selector", value: selector });
  /** Repeats an action that a page refuses while it is laid out or rendered again. */
  const act = (selector: string, action: string, body: unknown) =>
    until(`${selector} to take a ${action}`, async () => {
      const [element] = await find(selector);
      if (!element) return false;
      return call("POST", `/element/${element[ELEMENT]}/${action}`, body).then(() => true, isTransient);
    });
  return {
    script: <T>(body: string) => call<T>("POST", "/execute/sync", { script: body, args: [] }),
    click: (selector: string) => act(selector, "click", {}),
    type: (selector: string, text: string) => act(selector, "value", { text }),
    texts: (selector: string) =>
      call<string[]>("POST", "/execute/sync", {
        script:
          "return [...document.querySelectorAll(arguments[0])].map((element) => element.textContent.trim())",
        args: [selector],
      }),
  };
}

/** WebKitGTK, over plain W3C WebDriver. */
export async function startWebKit(): Promise<Engine> {
  const port = await freePort();
  const stop = await startDriver(port);
  const call = await startSession(port).catch((error: unknown) => {
    stop();
    throw error;
  });
  const { script, ...others } = actions(call);
  const leave = () =>
    call<null>("POST", "/frame", { id: null }).then(
      () => undefined,
      () => undefined,
    );

  return {
    name: "WebKit",
    ...others,
    script,
    leave,
    visit: async (url) => {
      await leave();
      await call("POST", "/url", { url });
    },
    enter: () =>
      until("the frame", async () => {
        const id = await script<Reference | null>(FIND_FRAME);
        if (id) await call("POST", "/frame", { id });
        return id !== null;
      }),
    close: async () => {
      await call("DELETE", "").catch(() => undefined);
      stop();
    },
  };
}
