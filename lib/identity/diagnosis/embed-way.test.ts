import { describe, expect, it } from "vitest";
import { embedWay } from "./embed-way";

describe("the way a visitor came", () => {
  it("is what our scripts say, if it is one of ours", () => {
    expect(embedWay({ said: "tinydub", pathname: "/portal/x" })).toBe("tinydub");
    expect(embedWay({ said: "nonsense" })).toBe("iframe");
  });

  it("shows in the address and in the window", () => {
    const crisp = "/urn:crisp.im:ticket-center:0/tickets/x";
    expect(embedWay({ said: null, pathname: crisp })).toBe("crisp");
    expect(embedWay({ said: null, pathname: crisp.replaceAll(":", "%3A") })).toBe("crisp");
    expect(embedWay({ said: null, pathname: "/portal/x", isStandalone: true })).toBe("standalone");
    expect(embedWay({ said: null, pathname: "/portal/x" })).toBe("iframe");
  });
});
