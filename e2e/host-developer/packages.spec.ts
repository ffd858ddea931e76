import { openTicket } from "../customer/customer-test";
import type { Demo } from "../fixtures";
import { expect, launcher, panel, ready, replaced, snippet } from "./host-test";
import type { Person } from "./host-test";
import { test } from "./packages-test";

const ICON = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** Where Lodge is: the one thing that a package cannot know. */
const meta = ({ baseUrl }: Demo) => `<meta name="lodge-base-url" content="${baseUrl}">`;

const page = (demo: Demo, person: Person | null) => ({
  head: meta(demo),
  body: `<div id="app"></div><script src="/app.js"></script>`,
  answers: {
    "/api/ticketping/chat-jwt": {
      contentType: "application/json",
      body: JSON.stringify({ jwt: person?.jwt() ?? "" }),
    },
  },
});

const ids = (demo: Demo) => ({
  "your-app-id": demo.workspace.id,
  "cdn-link-to-your-logo-square": ICON,
});

const script = (body: string) => ({ "/app.js": { contentType: "text/javascript", body } });

const REACT_MAIN = `import { StrictMode } from "react"; import { createRoot } from "react-dom/client"; import App from "./app.tsx";
  createRoot(document.querySelector("#app")).render(<StrictMode><App /></StrictMode>);`;

test("Ticketping's React example, with its import lines, in StrictMode", async ({
  page: tab,
  demo,
  host,
  person,
  product,
}) => {
  const problems: string[] = [];
  tab.on("pageerror", ({ message }) => problems.push(message));
  const app = replaced(snippet("ticketping-react.tsx"), ids(demo));
  const code = await product.bundle({ "main.tsx": REACT_MAIN, "app.tsx": app }, "@ticketping/chat-widget");
  const content = page(demo, person);
  await host(tab, { ...content, answers: { ...content.answers, ...script(code) } });
  await expect(launcher(tab)).toHaveCount(1);
  await launcher(tab).click();
  await openTicket(await ready(tab), "From React");
  await launcher(tab).hover();
  await expect(launcher(tab)).toHaveCSS("background-color", "rgb(0, 86, 179)");
  expect(problems).toEqual([]);
});

for (const version of [4, 5] as const)
  test(`Ticketping's Svelte ${version} example, with its import lines`, async ({
    page: tab,
    demo,
    host,
    person,
    product,
  }) => {
    const app = replaced(snippet(`ticketping-svelte${version}.svelte`), ids(demo));
    const main =
      version === 5
        ? `import { mount } from "svelte"; import App from "./App.svelte"; mount(App, { target: document.querySelector("#app") });`
        : `import App from "./App.svelte"; new App({ target: document.querySelector("#app") });`;
    const files = { "main.js": main, "App.svelte": app };
    const code = await product.bundle(files, "@ticketping/chat-widget", version);
    const content = page(demo, person);
    await host(tab, { ...content, answers: { ...content.answers, ...script(code) } });
    await launcher(tab).click();
    await openTicket(await ready(tab), `From Svelte ${version}`);
  });

test("Ticketping's example while the token cannot be fetched: nobody is signed in", async ({
  page: tab,
  demo,
  host,
  product,
}) => {
  const app = replaced(snippet("ticketping-react.tsx"), ids(demo));
  const code = await product.bundle({ "main.tsx": REACT_MAIN, "app.tsx": app }, "@ticketping/chat-widget");
  await host(tab, { ...page(demo, null), answers: script(code) });
  await launcher(tab).click();
  await expect(tab.locator(".lodge-error")).toHaveAttribute("data-code", "identity_required");
});

const REACT_APP = (demo: Demo) => `
  import { useRef, useState } from "react";
  import { LodgeWidget, configure } from "@lodge/widget/react";
  configure({ baseUrl: ${JSON.stringify(demo.baseUrl)} });
  export default function App() {
    const lodge = useRef(null);
    const [told, setTold] = useState([]);
    const [isThere, setThere] = useState(true);
    const note = (word) => setTold((before) => [...before, word]);
    return <>
      <button onClick={() => lodge.current.openWidget()}>Open it</button>
      <button onClick={() => lodge.current.startConversation()}>Write</button>
      <button onClick={() => setThere(false)}>Take away</button>
      <output>{told.join(" ")}</output>
      {isThere && <LodgeWidget ref={lodge} workspaceId="${demo.workspace.id}"
        jwt={async () => (await (await fetch("/api/ticketping/chat-jwt")).json()).jwt}
        onReady={() => note("ready")} onOpen={() => note("open")} onTicketCreated={() => note("created")} />}
    </>;
  }`;

test("our React component: a function for tokens, methods of its ref, callbacks, and no trace afterwards", async ({
  page: tab,
  demo,
  host,
  person,
  product,
}) => {
  const code = await product.bundle({ "main.tsx": REACT_MAIN, "app.tsx": REACT_APP(demo) }, "@lodge/widget");
  const content = page(demo, person);
  await host(tab, { ...content, head: "", answers: { ...content.answers, ...script(code) } });
  await tab.getByRole("button", { name: "Open it" }).click();
  const portal = await ready(tab);
  await openTicket(portal, "From our component");
  await expect(panel(tab)).toBeVisible();
  await expect(tab.locator("output")).toHaveText(/^(open ready|ready open) created$/);
  await tab.getByRole("button", { name: "Write" }).click();
  await expect(portal.getByLabel("Subject")).toBeVisible();
  await tab.getByRole("button", { name: "Take away" }).click();
  await expect(launcher(tab)).toHaveCount(0);
  await expect(tab.locator("iframe")).toHaveCount(0);
});

test("the core without a framework, as Ticketping's class and as ours", async ({
  page: tab,
  demo,
  host,
  person,
  product,
}) => {
  const code = await product.bundle(
    {
      "main.js": `import TicketpingChat from "@lodge/widget"; import { createLodge } from "@lodge/widget"; import "@lodge/widget/style";
        window.chat = new TicketpingChat({ appId: "${demo.workspace.id}", teamSlug: "acme", userJWT: "${person.jwt()}" });
        window.lodge = createLodge({ workspaceId: "${demo.workspace.id}", email: "${person.email}", hash: "${person.hash}", target: "#app" });`,
    },
    "@lodge/widget",
  );
  const content = page(demo, person);
  await host(tab, { ...content, answers: { ...content.answers, ...script(code) } });
  await openTicket(await ready(tab), "From the core");
  await launcher(tab).click();
  await expect(panel(tab).frameLocator("iframe").locator(".lodge-portal[data-ready]")).toBeVisible();
  await tab.evaluate(() => (window as unknown as { chat: { destroy: () => void } }).chat.destroy());
  await expect(launcher(tab)).toHaveCount(0);
});

test("rendered on a server, the component is nothing and breaks nothing", async ({ demo, product }) => {
  const code = await product.bundle(
    {
      "main.tsx": `import { renderToString } from "react-dom/server.browser"; import App from "./app.tsx";
        globalThis.rendered = renderToString(<App />);`,
      "app.tsx": REACT_APP(demo),
    },
    "@lodge/widget",
  );
  const { createContext, runInContext } = await import("node:vm");
  const server = createContext({
    ...{ console, setTimeout, clearTimeout, queueMicrotask },
    TextEncoder,
    MessageChannel,
    URL,
  });
  runInContext(code, server);
  expect((server as { rendered?: string }).rendered).toContain("Open it");
});
