import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSignature } from "@/lib/identity/signatures/signatures";
import { verifyToken } from "@/lib/identity/tokens/tokens";
import { prepare, run, runnable } from "./programs";
import { signingPrograms, tokenPrograms } from "./vendor-programs";
import type { VendorProgram } from "./vendor-programs";

/** As tinydub publishes it; the values of the others are tested with our own samples. */
const PUBLISHED = {
  secret: "qacufNaOHhY08vyTpgg9bdSoaUcNyUbo",
  email: "hello@example.com",
  hmac: "c5fcb244c8fe8a0e718cf02e556781a9bb81fbba4551c6e6623b6c5d871f9875",
};
const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
const TIMEOUT = { timeout: 60_000 };

function output(program: VendorProgram): string {
  const folder = prepare(program);
  try {
    return run(folder, program, { env: { TICKETPING_JWT_SECRET: SECRET } });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const signature = (program: VendorProgram) =>
  Buffer.from(output(program), program.encoding ?? "hex").toString("hex");

describe.each(runnable(signingPrograms(PUBLISHED.secret, PUBLISHED.email)))("$name", ({ name }) => {
  const of = (secret: string, email: string) => {
    const found = signingPrograms(secret, email).find((program) => program.name === name);
    if (!found) throw new Error(name);
    return signature(found);
  };
  it("signs the published address as published", TIMEOUT, () => {
    expect(of(PUBLISHED.secret, PUBLISHED.email)).toBe(PUBLISHED.hmac);
  });
  it("signs an address that Lodge then believes", TIMEOUT, () => {
    const email = "jörg.o+test@acme.com";
    const keys = [{ id: "1", keyId: "key-1", secret: SECRET }];
    expect(findSignature(keys, email, of(SECRET, email))).toMatchObject({ email, plusRepaired: false });
  });
});

describe.each(runnable(tokenPrograms(SECRET)))("$name", (program) => {
  it("makes a token that Lodge accepts", TIMEOUT, async () => {
    const keys = [{ id: "1", keyId: "key-1", secret: SECRET }];
    const identity = { externalId: "4711", email: "ada@example.com", displayName: "ada" };
    expect(await verifyToken(output(program), keys, new Date())).toMatchObject({ ok: true, identity });
  });
});
