// LODGE_SECRET=… node support-address.mjs https://lodge.example.com WORKSPACE_ID ada@example.com "Ada Lovelace"
import { createHmac } from "node:crypto";

/** The address for the iframe. Runs on your server: the secret never reaches a browser. */
function supportAddress(lodge, workspaceId, secret, user) {
  const hmac = createHmac("sha256", secret).update(user.email).digest("hex");
  const query = new URLSearchParams({ email: user.email, hmac, nickname: user.name });
  return `${lodge}/portal/${workspaceId}?${query}`;
}

const [lodge, workspaceId, email, name] = process.argv.slice(2);
console.log(supportAddress(lodge, workspaceId, process.env.LODGE_SECRET, { email, name }));
