import { iframe } from "./iframe";
import type { Snippet } from "./iframe";

const plain = (portal: string) => `import { createHmac } from "node:crypto";

// The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
const secret = process.env.LODGE_SECRET;
if (!secret) throw new Error("LODGE_SECRET is not set.");

/** Returns the support portal's HTML for a signed-in user whose email you have verified. */
export function supportPortal(email) {
  const hmac = createHmac("sha256", secret).update(email, "utf8").digest("hex");
  const query = \`email=\${encodeURIComponent(email).replaceAll("'", "%27")}&amp;hmac=\${hmac}\`;
  return \`${iframe(`${portal}?\${query}`)}\`;
}
`;

const express = (portal: string) => `import { createHmac } from "node:crypto";
import { Router } from "express";

// The signing secret from Settings > Security, kept in your server's environment. Never send it to the browser.
const secret = process.env.LODGE_SECRET;
if (!secret) throw new Error("LODGE_SECRET is not set.");

export const support = Router();

// Mount behind your own sign-in: request.user is the signed-in user, whose email you have verified.
support.get("/support", (request, response) => {
  const { email } = request.user;
  const hmac = createHmac("sha256", secret).update(email, "utf8").digest("hex");
  const query = \`email=\${encodeURIComponent(email).replaceAll("'", "%27")}&amp;hmac=\${hmac}\`;
  response.send(
    \`${iframe(`${portal}?\${query}`)}\`,
  );
});
`;

const next = (portal: string) => `import { createHmac } from "node:crypto";
import { requireUser } from "@/lib/session"; // your own sign-in

/** A server component: the secret never reaches the browser. */
export default async function SupportPage() {
  const secret = process.env.LODGE_SECRET; // from Settings > Security
  if (!secret) throw new Error("LODGE_SECRET is not set.");
  const { email } = await requireUser();
  const hmac = createHmac("sha256", secret).update(email, "utf8").digest("hex");
  const query = new URLSearchParams({ email, hmac }).toString();
  return (
    <iframe
      title="Support"
      referrerPolicy="origin"
      sandbox="allow-forms allow-popups allow-scripts"
      width="100%"
      height="600"
      src={\`${portal}?\${query}\`}
    />
  );
}
`;

export const NODE: Snippet[] = [
  { id: "node", label: "Node.js", group: "JavaScript", file: "support-portal.mjs", write: plain },
  { id: "express", label: "Express", group: "JavaScript", file: "support.mjs", write: express },
  { id: "next", label: "Next.js", group: "JavaScript", file: "app/support/page.tsx", write: next },
];
