import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A key of the REST API; its prefix lets scanners of leaked secrets recognise it. */
export const generateApiKey = () => `lodge_sk_${randomBytes(32).toString("base64url")}`;

/** How a key is kept. It is random, so one round is enough. */
export const hashApiKey = (key: string) => createHash("sha256").update(key, "utf8").digest("hex");
