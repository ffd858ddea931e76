import { afterEach, expect, it, vi } from "vitest";

const PLACE = { workspaceId: "0190a000-0000-7000-8000-000000000001", keyId: "key_a" };
const SECRET = "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";

/** The environment is read once per process, so each environment needs its own copy of the module. */
async function boxWith(variables: Record<string, string>) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgresql://user:password@localhost:5432/lodge");
  vi.stubEnv("APP_SECRET_PREVIOUS", "");
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return import("./secret-box");
}

const OLD = "an old application secret, long enough";
const NEW = "a new application secret, long enough";

afterEach(() => vi.unstubAllEnvs());

it("decrypts what it encrypted, with a different ciphertext each time", async () => {
  const { openSecret, sealSecret } = await boxWith({ APP_SECRET: OLD });
  for (const secret of [SECRET, "sixteen bytes ✓ ok", "x".repeat(512)])
    expect(openSecret(sealSecret(secret, PLACE), PLACE)).toBe(secret);
  expect(sealSecret(SECRET, PLACE)).not.toBe(sealSecret(SECRET, PLACE));
  expect(sealSecret(SECRET, PLACE)).not.toContain(SECRET);
});

it("refuses another row, another workspace and changed ciphertext", async () => {
  const { openSecret, sealSecret } = await boxWith({ APP_SECRET: OLD });
  const sealed = sealSecret(SECRET, PLACE);
  expect(() => openSecret(sealed, { ...PLACE, keyId: "key_b" })).toThrow();
  expect(() =>
    openSecret(sealed, { ...PLACE, workspaceId: "0190a000-0000-7000-8000-000000000002" }),
  ).toThrow();
  const parts = sealed.split(".");
  for (const index of [2, 3, 4]) {
    const part = parts[index] ?? "";
    const changed = parts.with(index, (part.startsWith("A") ? "B" : "A") + part.slice(1)).join(".");
    expect(() => openSecret(changed, PLACE)).toThrow();
  }
  expect(() => openSecret("", PLACE)).toThrow("corrupted");
  expect(() => openSecret(parts.with(3, parts[3]?.slice(0, 6) ?? "").join("."), PLACE)).toThrow();
});

it("decrypts with the previous application secret while it is set", async () => {
  const sealed = (await boxWith({ APP_SECRET: OLD })).sealSecret(SECRET, PLACE);
  const changing = await boxWith({ APP_SECRET: NEW, APP_SECRET_PREVIOUS: OLD });
  expect(changing.openSecret(sealed, PLACE)).toBe(SECRET);
  expect(changing.sealSecret(SECRET, PLACE).split(".")[1]).not.toBe(sealed.split(".")[1]);
  const changed = await boxWith({ APP_SECRET: NEW });
  expect(() => changed.openSecret(sealed, PLACE)).toThrow("APP_SECRET_PREVIOUS");
});
