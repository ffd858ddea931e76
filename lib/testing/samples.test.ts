import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyToken } from "@/lib/identity/tokens/tokens";
import { prepare, run, runnable } from "./programs";
import type { Program } from "./programs";

const FOLDER = "docs/embedding/samples";
type Sample = { language: string; file: string; page: string; needs: string[] };
const SAMPLES: (Sample & Pick<Program, "build" | "command">)[] = [
  {
    ...{ language: "node", file: "support-address.mjs", page: "node.md", needs: [process.execPath] },
    command: [process.execPath, "support-address.mjs"],
  },
  {
    ...{ language: "python", file: "support_address.py", page: "python.md", needs: ["python3"] },
    command: ["python3", "support_address.py"],
  },
  {
    ...{ language: "php", file: "support-address.php", page: "php.md", needs: ["php"] },
    command: ["php", "support-address.php"],
  },
  {
    ...{ language: "ruby", file: "support_address.rb", page: "ruby.md", needs: ["ruby"] },
    command: ["ruby", "support_address.rb"],
  },
  {
    ...{ language: "go", file: "support_address.go", page: "go.md", needs: ["go"] },
    build: [["go", "build", "-o", "sample", "support_address.go"]],
    command: ["./sample"],
  },
];

/** The published examples, and an address with everything that is easily encoded wrongly. */
const VECTORS = [
  {
    secret: "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154",
    email: "john.doe@acme.com",
    hmac: "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f",
  },
  {
    secret: "0fd72e0ff53b274293029fd1f3f40c92",
    email: "user@gmail.com",
    hmac: "cd7cc422ea97c82d844b2373fdcd6259c9ee6e135af65ab6fe6ca85e3f07abb1",
  },
  {
    secret: "qacufNaOHhY08vyTpgg9bdSoaUcNyUbo",
    email: "hello@example.com",
    hmac: "c5fcb244c8fe8a0e718cf02e556781a9bb81fbba4551c6e6623b6c5d871f9875",
  },
  {
    secret: "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154",
    email: "john.doe+test@acme.com",
    hmac: "77ea04056ea0caff32b1e471e560af8016a8d03ec63446242d59b673c07c442f",
  },
];

const NAME = "Zoë & Co. = 100 %";

describe.each(runnable(SAMPLES))("the sample in $language", ({ file, ...sample }) => {
  const program = { ...sample, files: { [file]: readFileSync(`${FOLDER}/${file}`, "utf8") } };
  let folder = "";
  beforeAll(() => void (folder = prepare(program)));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(VECTORS)("signs $email", { timeout: 60_000 }, ({ secret, email, hmac }) => {
    const words = ["https://lodge.example.com", "w1", email, NAME];
    const output = run(folder, program, { words, env: { LODGE_SECRET: secret } });
    const address = new URL(output.trim());
    expect(address.origin + address.pathname).toBe("https://lodge.example.com/portal/w1");
    expect(address.searchParams.get("email")).toBe(email);
    expect(address.searchParams.get("nickname")).toBe(NAME);
    expect(address.searchParams.get("hmac")).toBe(hmac);
  });
});

test.each([...SAMPLES, { file: "support-token.mjs", page: "node.md" }])(
  "docs/embedding/$page shows $file as it is",
  ({ file, page }) => {
    const sample = readFileSync(`${FOLDER}/${file}`, "utf8").trim();
    expect(readFileSync(`docs/embedding/${page}`, "utf8")).toContain(sample);
  },
);

test("the sample of a token is accepted", async () => {
  const key = { id: "1", keyId: "key-1", secret: "0123456789abcdef0123456789abcdef" };
  const sample = [`${FOLDER}/support-token.mjs`, "4711", "ada@example.com", NAME];
  const token = execFileSync(process.execPath, sample, {
    encoding: "utf8",
    env: { ...process.env, LODGE_KEY_ID: key.keyId, LODGE_KEY: key.secret },
  });
  const result = await verifyToken(token.trim(), [key], new Date());
  expect(result).toMatchObject({ ok: true, identity: { email: "ada@example.com" } });
});
