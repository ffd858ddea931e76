import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** Generates a token of 32 random bytes. */
export const generateToken = () => randomBytes(32).toString("base64url");

/** Hashes a token for storage. */
export const hashToken = (token: string) => createHash("sha256").update(token, "utf8").digest("hex");
