import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test("returns to a path of this site", () => {
  expect(returnPath("/acme/tickets/12?view=mine")).toBe("/acme/tickets/12?view=mine");
});

test.each([
  [undefined],
  ["https://attacker.example/"],
  ["//attacker.example/"],
  ["/\\attacker.example/"],
  ["/\t/attacker.example"],
  ["javascript:alert(1)"],
  ["/sign-in?from=/sign-in"],
  ["/api/auth/signout"],
])("%j leads to the front door", (from) => expect(returnPath(from)).toBe("/"));
