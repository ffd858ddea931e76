import type { Customer, Demo } from "./demo.ts";
import { html, type Markup } from "./html.ts";
import { signEmail, signToken } from "./signing.ts";

/** One way of embedding: where it is shown, what the page sends, and the code that signed it. */
export type Embed = {
  path: string;
  name: string;
  summary: string;
  address: (demo: Demo, customer: Customer) => string;
  /** The host's server code, with this workspace's address and id. */
  code: (demo: Demo) => string;
};

/** The three sandboxes that have been published for the Ticket Center; every one has to work. */
export const SANDBOXES = [
  "allow-forms allow-popups allow-scripts",
  "allow-forms allow-popups allow-scripts allow-modals allow-same-origin",
  "allow-forms allow-popups allow-scripts allow-modals allow-same-origin allow-downloads",
] as const;

export const crispPath = (demo: Demo) => `/urn:crisp.im:ticket-center:0/tickets/${demo.workspace.id}`;

const portalAddress = (demo: Demo) => `${demo.baseUrl}/portal/${demo.workspace.id}`;

const signedQuery = (demo: Demo, { email, name }: Customer) =>
  String(new URLSearchParams({ email, hmac: signEmail(demo.secret, email), nickname: name }));

const signedCode = (address: string) => `import { createHmac } from "node:crypto";

const secret = process.env.LODGE_SECRET; // stays on the server

export function supportAddress(user) {
  const hmac = createHmac("sha256", secret).update(user.email).digest("hex");
  const query = new URLSearchParams({ email: user.email, hmac, nickname: user.name });
  return \`${address}?\${query}\`;
}`;

const tokenCode = (address: string) => `import { createHmac } from "node:crypto";

const { LODGE_KEY_ID: kid, LODGE_KEY: key } = process.env; // stay on the server
const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function supportAddress(user) {
  const header = encode({ alg: "HS256", typ: "JWT", kid });
  const claims = encode({
    external_id: user.id,
    email: user.email,
    display_name: user.name,
    exp: Math.floor(Date.now() / 1000) + 300,
  });
  const signature = createHmac("sha256", key).update(\`\${header}.\${claims}\`).digest("base64url");
  return \`${address}?jwt=\${header}.\${claims}.\${signature}\`;
}`;

const TICKET_CENTER: Embed = {
  path: "/support",
  name: "Ticket Center",
  summary: "The published Ticket Center snippet. Only the host name and the id are Lodge’s.",
  address: (demo, customer) => `${demo.baseUrl}${crispPath(demo)}?${signedQuery(demo, customer)}`,
  code: (demo) => signedCode(demo.baseUrl + crispPath(demo)),
};

const PORTAL: Embed = {
  path: "/embedding/portal",
  name: "Portal, signed email",
  summary: "Lodge’s own address with the same signature.",
  address: (demo, customer) => `${portalAddress(demo)}?${signedQuery(demo, customer)}`,
  code: (demo) => signedCode(portalAddress(demo)),
};

const TOKEN: Embed = {
  path: "/embedding/token",
  name: "Portal, token",
  summary:
    "A short-lived token (JWT, HS256) that names the customer by the product’s own id. Lodge never joins it with somebody who came by a signed email, so this page has tickets of its own.",
  address: (demo, customer) => `${portalAddress(demo)}?jwt=${demo.jwt ? signToken(demo.jwt, customer) : ""}`,
  code: (demo) => tokenCode(portalAddress(demo)),
};

/** Every way there is a page for; the token's needs a key for tokens. */
export const embedsOf = (demo: Demo): Embed[] => [TICKET_CENTER, PORTAL, ...(demo.jwt ? [TOKEN] : [])];

/** The published element, attribute by attribute; the page's style sheet makes it fill the space. */
export const iframe = (address: string): Markup =>
  html`<iframe
    title="Ticket Center"
    src="${address}"
    referrerpolicy="origin"
    sandbox="${SANDBOXES[0]}"
    width="100%"
    height="600px"
    frameborder="0"
  ></iframe>`;
