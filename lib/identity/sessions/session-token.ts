import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A token that nobody can guess: 32 random bytes. */
export const generateToken = () => randomBytes(32).toString("base64url");

/** How a token is kept: whoever reads the database cannot use it. */
export const hashToken = (token: string) => createHash("sha256").update(token, "utf8").digest("hex");
