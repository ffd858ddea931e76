import { reactSource } from "../react/bundle.ts";
import type { Customer, Demo } from "./demo.ts";
import { html, type Markup } from "./html.ts";
import { signEmail, signToken } from "./signing.ts";

/** A way of embedding by a script or a package: what stands in the page, word for word, and what is around it. */
export type ScriptEmbed = {
  path: string;
  name: string;
  summary: string;
  snippet: (demo: Demo, customer: Customer) => Markup;
  /** What is shown of it, where that is something else than what stands in the page. */
  source?: () => string;
  /** Whether the snippet is where the portal goes, and fills the page; otherwise it is a launcher in the corner. */
  fills?: boolean;
};

/** A value for a script in the page. */
const js = (value: string): Markup => ({ markup: JSON.stringify(value).replaceAll("<", "\\u003c") });
const hashOf = (demo: Demo, { email }: Customer) => signEmail(demo.secret, email);

const SCRIPT: ScriptEmbed = {
  path: "/embedding/script",
  name: "Script, launcher",
  summary: "One element with attributes: a launcher in the corner, and a panel that it opens.",
  snippet: (demo, customer) =>
    html`<script
      src="${demo.baseUrl}/embed.js"
      data-lodge-workspace="${demo.workspace.id}"
      data-lodge-email="${customer.email}"
      data-lodge-hash="${hashOf(demo, customer)}"
      data-lodge-name="${customer.name}"
      data-lodge-autostart="true"
      async
    ></script>`,
};

const TARGET: ScriptEmbed = {
  path: "/embedding/target",
  name: "Script, in the page",
  summary: "The same element with a target: the whole portal in an element of the page.",
  fills: true,
  snippet: (demo, customer) =>
    html`<div id="support"></div>
      <script
        src="${demo.baseUrl}/embed.js"
        data-lodge-workspace="${demo.workspace.id}"
        data-lodge-email="${customer.email}"
        data-lodge-hash="${hashOf(demo, customer)}"
        data-lodge-name="${customer.name}"
        data-lodge-target="#support"
        async
      ></script>`,
};

const JAVASCRIPT: ScriptEmbed = {
  path: "/embedding/javascript",
  name: "JavaScript",
  summary: "Commands, with a token that the page fetches from its own server whenever one is needed.",
  snippet: (demo) =>
    html`<script>
        window.lodge =
          window.lodge ||
          function () {
            (window.lodge.q = window.lodge.q || []).push(arguments);
          };
        lodge("init", {
          workspaceId: ${js(demo.workspace.id)},
          jwt: async () => (await (await fetch("/api/ticketping/chat-jwt")).json()).jwt,
        });
        lodge("on", "unread", (count) => {
          document.querySelector("#unread").textContent = count;
        });
      </script>
      <script src="${demo.baseUrl}/embed.js" async></script>
      <p>Unread answers: <b id="unread">0</b></p>
      <button class="plain" onclick="lodge('newTicket', { subject: 'The export fails' })">
        Report a problem
      </button>`,
};

const CRISP: ScriptEmbed = {
  path: "/embedding/crisp",
  name: "Crisp’s chatbox",
  summary: "Crisp’s loader and its signed email. Only the script’s address and the id are Lodge’s.",
  snippet: (demo, customer) =>
    html`<script type="text/javascript">
      window.$crisp = [];
      window.CRISP_WEBSITE_ID = ${js(demo.workspace.id)};
      (function () {
        d = document;
        s = d.createElement("script");
        s.src = ${js(`${demo.baseUrl}/compat/crisp.js`)};
        s.async = 1;
        d.getElementsByTagName("head")[0].appendChild(s);
      })();
      $crisp.push(["set", "user:email", [${js(customer.email)}, ${js(hashOf(demo, customer))}]]);
      $crisp.push(["set", "user:nickname", [${js(customer.name)}]]);
    </script>`,
};

const UNTHREAD: ScriptEmbed = {
  path: "/embedding/unthread",
  name: "Unthread’s portal",
  summary: "Unthread’s frame without an address, which the script fills when somebody is signed in.",
  fills: true,
  snippet: (demo, customer) =>
    html`<script src="${demo.baseUrl}/compat/unthread.js?workspace=${demo.workspace.id}"></script>
      <iframe
        id="unthread_help_center"
        style="width: 100%; height: 100%; border: none; position: fixed; top: 0; left: 0; right: 0; bottom: 0; z-index: 999999;"
      ></iframe>
      <script>
        window.$unthread.helpCenter("init", {
          user: {
            name: ${js(customer.name)},
            email: ${js(customer.email)},
            verificationHash: ${js(hashOf(demo, customer))},
          },
        });
      </script>`,
};

const TINYDUB: ScriptEmbed = {
  path: "/embedding/tinydub",
  name: "tinydub’s widget",
  summary: "tinydub’s element with its own attributes.",
  snippet: (demo, customer) =>
    html`<script
      src="${demo.baseUrl}/compat/tinydub.js"
      data-tinydub-widget="${demo.workspace.id}"
      data-tinydub-autostart="true"
      data-tinydub-email="${customer.email}"
      data-tinydub-hash="${hashOf(demo, customer)}"
    ></script>`,
};

const TICKETPING: ScriptEmbed = {
  path: "/embedding/ticketping",
  name: "Ticketping’s chat",
  summary: "Ticketping’s script and its token; the app’s id is the workspace’s.",
  snippet: (demo, customer) =>
    html`<script src="${demo.baseUrl}/compat/ticketping.js"></script>
      <script>
        window.TicketpingChat.init({
          appId: ${js(demo.workspace.id)},
          teamSlug: ${js(demo.workspace.slug)},
          teamLogoIcon: "/icon.svg",
          userJWT: ${js(demo.jwt ? signToken(demo.jwt, customer) : "")},
        });
      </script>`,
};

const REACT: ScriptEmbed = {
  path: "/embedding/react",
  name: "React",
  summary: "The package @lodge/widget in a React page.",
  source: reactSource,
  snippet: (demo) =>
    html`<div id="app"></div>
      <script>
        window.LODGE = { baseUrl: ${js(demo.baseUrl)}, workspaceId: ${js(demo.workspace.id)} };
      </script>
      <script src="/react.js"></script>`,
};

/** Every page with a script; those with a token need a key for tokens. */
export const scriptsOf = (demo: Demo): ScriptEmbed[] => [
  ...[SCRIPT, TARGET, CRISP, UNTHREAD, TINYDUB],
  ...(demo.jwt ? [JAVASCRIPT, TICKETPING, REACT] : []),
];
