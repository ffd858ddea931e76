import { expect, test } from "vitest";
import { readChoice, toQuery, writeChoice } from "./report-period";

const read = (search: string) => readChoice(new URLSearchParams(search), "2026-11-21");

test("reads the days from the URL, by default the last 30 including today", () => {
  expect(read("")).toMatchObject({ period: "30", from: "2026-10-23", to: "2026-11-21" });
  expect(read("days=7")).toMatchObject({ period: "7", from: "2026-11-15", to: "2026-11-21" });
  expect(read("days=8")).toMatchObject({ period: "30" });
  expect(read("from=2026-01-01&to=2026-01-31")).toMatchObject({ period: "custom", from: "2026-01-01" });
  expect(read("from=yesterday&to=2026-01-31")).toMatchObject({ period: "30" });
});

test("filters survive the URL", () => {
  for (const search of ["days=90&agent=a&tag=t", "from=2026-01-01&to=2026-01-31&team=x&category=c"])
    expect(writeChoice(read(search))).toBe(search);
  expect(toQuery(read("days=7&agent=a"), "Europe/Berlin")).toBe(
    "from=2026-11-15&to=2026-11-21&timeZone=Europe%2FBerlin&agent=a",
  );
});
