import { describe, expect, it } from "vitest";
import { queryFor, viewOf } from "./view";

describe("the view in the URL", () => {
  it.each([
    ["", { name: "list" }],
    ["ticket=12", { name: "thread", number: 12 }],
    ["ticket=12&new=1", { name: "thread", number: 12 }],
    ["new=1", { name: "new" }],
    ["ticket=0", { name: "list" }],
    ["ticket=-1", { name: "list" }],
    ["ticket=1e3", { name: "list" }],
    ["ticket=99999999999", { name: "list" }],
  ])("%s", (query, view) => {
    expect(viewOf(new URLSearchParams(query))).toEqual(view);
  });

  it("keeps the snippet's other query parameters", () => {
    const current = "?email=a%2Bb%40c.de&hmac=ff&nickname=J%C3%B6rg&new=1";
    const next = new URLSearchParams(queryFor({ name: "thread", number: 7 }, current));
    expect(Object.fromEntries(next)).toEqual({
      email: "a+b@c.de",
      hmac: "ff",
      nickname: "Jörg",
      ticket: "7",
    });
    expect(queryFor({ name: "list" }, "?email=x&ticket=7")).toBe("?email=x");
  });
});
