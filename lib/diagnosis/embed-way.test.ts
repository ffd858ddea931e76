import { describe, expect, it } from "vitest";
import { embedWay } from "./embed-way";

const query = (text = "") => new URLSearchParams(text);

describe("the way a visitor came", () => {
  it("is what our scripts say, if it is one of ours", () => {
    expect(embedWay({ query: query("via=tinydub") })).toBe("tinydub");
    expect(embedWay({ query: query("via=nonsense") })).toBe("iframe");
  });

  it("shows in the address and in the window", () => {
    const crisp = "/urn:crisp.im:ticket-center:0/tickets/x";
    expect(embedWay({ pathname: crisp, query: query() })).toBe("crisp");
    expect(embedWay({ pathname: encodeURI(crisp).replaceAll(":", "%3A"), query: query() })).toBe("crisp");
    expect(embedWay({ pathname: "/portal/x", query: query(), isStandalone: true })).toBe("standalone");
    expect(embedWay({ pathname: "/portal/x", query: query() })).toBe("iframe");
  });
});
