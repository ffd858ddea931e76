import { afterEach, expect, it, vi } from "vitest";

const ABOUT = {
  workspaceId: "0190a000-0000-7000-8000-000000000001",
  ticketId: "0190a000-0000-7000-8000-00000000000a",
  contactId: "0190a000-0000-7000-8000-0000000000ff",
};
const NOW = new Date("2026-11-21T12:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const OLD = "an old application secret, long enough";
const NEW = "a new application secret, long enough";

/** The settings are read once per process, so each environment needs its own copy of the module. */
async function tokensWith(secret: string, previous = "") {
  vi.resetModules();
  vi.stubEnv("APP_SECRET", secret);
  vi.stubEnv("APP_SECRET_PREVIOUS", previous);
  return import("./rating-token");
}

afterEach(() => vi.unstubAllEnvs());

it("reads its own links for 60 days, in their workspace only", async () => {
  const { signRating, readRating } = await tokensWith(OLD);
  const token = signRating(ABOUT, NOW);
  expect(token).toMatch(/^[\w-]{91}$/);
  expect(readRating(ABOUT.workspaceId, token, later(59))).toEqual(ABOUT);
  expect(readRating(ABOUT.workspaceId, token, later(61))).toBeNull();
  expect(readRating(ABOUT.ticketId, token, NOW)).toBeNull();
});

it("refuses changed and malformed links", async () => {
  const { signRating, readRating } = await tokensWith(OLD);
  const bytes = Buffer.from(signRating(ABOUT, NOW), "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(readRating(ABOUT.workspaceId, changed.toString("base64url"), NOW), `byte ${at}`).toBeNull();
  }
  for (const token of ["", "x", "a".repeat(91), "a".repeat(5000)])
    expect(readRating(ABOUT.workspaceId, token, NOW)).toBeNull();
});

it("reads links signed with APP_SECRET_PREVIOUS", async () => {
  const token = (await tokensWith(OLD)).signRating(ABOUT, NOW);
  expect((await tokensWith(NEW, OLD)).readRating(ABOUT.workspaceId, token, NOW)).toEqual(ABOUT);
  expect((await tokensWith(NEW)).readRating(ABOUT.workspaceId, token, NOW)).toBeNull();
});
