import { describe, expect, it } from "vitest";
import { embedTypeOf } from "./embed-type";

describe("the way a visitor came", () => {
  it("is what our scripts say, if it is one of ours", () => {
    expect(embedTypeOf({ said: "tinydub", pathname: "/portal/x" })).toBe("tinydub");
    expect(embedTypeOf({ said: "nonsense" })).toBe("iframe");
  });

  it("shows in the address and in the window", () => {
    const crisp = "/urn:crisp.im:ticket-center:0/tickets/x";
    expect(embedTypeOf({ said: null, pathname: crisp })).toBe("crisp");
    expect(embedTypeOf({ said: null, pathname: crisp.replaceAll(":", "%3A") })).toBe("crisp");
    expect(embedTypeOf({ said: null, pathname: "/portal/x", isStandalone: true })).toBe("standalone");
    expect(embedTypeOf({ said: null, pathname: "/portal/x" })).toBe("iframe");
  });
});
