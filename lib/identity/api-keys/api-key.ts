import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** Generates a REST API key; its prefix lets secret scanners recognize leaks. */
export const generateApiKey = () => `lodge_sk_${randomBytes(32).toString("base64url")}`;

/** Hashes a key for storage. It is random, so one round is enough. */
export const hashApiKey = (key: string) => createHash("sha256").update(key, "utf8").digest("hex");
