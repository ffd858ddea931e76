import { expect, test } from "vitest";
import { slugFor } from "./create-workspace";

test.each([
  ["Acme, Inc.", "acme-inc"],
  ["Müller & Söhne", "muller-sohne"],
  ["日本", "team-desk"],
  ["IT", "it-desk"],
  ["Admin", "admin-desk"],
  ["x".repeat(80), "x".repeat(30)],
])("%s becomes %s", (name, slug) => {
  expect(slugFor(name)).toBe(slug);
  expect(slug).toMatch(/^[a-z0-9-]{3,40}$/);
});
