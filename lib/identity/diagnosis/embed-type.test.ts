import { describe, expect, it } from "vitest";
import { embedTypeOf } from "./embed-type";

describe("the embedding method", () => {
  it("is what our scripts report, if valid", () => {
    expect(embedTypeOf({ said: "tinydub", pathname: "/portal/x" })).toBe("tinydub");
    expect(embedTypeOf({ said: "nonsense" })).toBe("iframe");
  });

  it("is derived from the URL and the window", () => {
    const crisp = "/urn:crisp.im:ticket-center:0/tickets/x";
    expect(embedTypeOf({ said: null, pathname: crisp })).toBe("crisp");
    expect(embedTypeOf({ said: null, pathname: crisp.replaceAll(":", "%3A") })).toBe("crisp");
    expect(embedTypeOf({ said: null, pathname: "/portal/x", isStandalone: true })).toBe("standalone");
    expect(embedTypeOf({ said: null, pathname: "/portal/x" })).toBe("iframe");
  });
});
