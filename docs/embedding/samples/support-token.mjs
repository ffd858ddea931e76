// LODGE_KEY_ID=… LODGE_KEY=… node support-token.mjs 4711 ada@example.com "Ada Lovelace"
import { createHmac } from "node:crypto";

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token (JWT, HS256) for `?jwt=`, valid for five minutes. Any JWT library does the same. */
function supportToken(keyId, key, user) {
  const header = encode({ alg: "HS256", typ: "JWT", kid: keyId });
  const claims = encode({
    external_id: user.id,
    email: user.email,
    display_name: user.name,
    exp: Math.floor(Date.now() / 1000) + 300,
  });
  const signature = createHmac("sha256", key).update(`${header}.${claims}`).digest("base64url");
  return `${header}.${claims}.${signature}`;
}

const [id, email, name] = process.argv.slice(2);
console.log(supportToken(process.env.LODGE_KEY_ID, process.env.LODGE_KEY, { id, email, name }));
