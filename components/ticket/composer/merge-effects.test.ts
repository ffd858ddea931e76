import { expect, test } from "vitest";
import { SNOOZE_PRESETS } from "@/lib/tickets/macros/format";
import { mergeEffects, resolveMacroEffects } from "./merge-effects";

test("tags add up, of the rest the later one counts", () => {
  const joined = mergeEffects(
    { status: "open", priority: "low", addTags: ["a"], removeTags: ["x"] },
    { priority: "high", addTags: ["b", "a"], removeTags: ["y"] },
  );
  expect(joined).toEqual({ status: "open", priority: "high", addTags: ["a", "b"], removeTags: ["x", "y"] });
});

test("a tag that the later one takes away is not added, nor the other way round", () => {
  expect(mergeEffects({ addTags: ["a", "b"] }, { removeTags: ["a"] })).toEqual({
    addTags: ["b"],
    removeTags: ["a"],
  });
  expect(mergeEffects({ removeTags: ["a"] }, { addTags: ["a"] })).toEqual({ addTags: ["a"] });
});

const friday = new Date(2026, 10, 20, 15, 30);

test.each([
  ["1-hour", new Date(2026, 10, 20, 16, 30)],
  ["3-hours", new Date(2026, 10, 20, 18, 30)],
  ["tomorrow", new Date(2026, 10, 21, 9)],
  ["monday", new Date(2026, 10, 23, 9)],
  ["week", new Date(2026, 10, 27, 9)],
] as const)("a macro's sleep %s is counted from when it is chosen", (preset, until) => {
  expect(resolveMacroEffects({ status: "pending", snooze: { preset } }, friday)).toEqual({
    status: "pending",
    snooze: { until: until.toISOString() },
  });
});

test("every sleep that a macro can have has a time", () => {
  for (const preset of SNOOZE_PRESETS)
    expect(resolveMacroEffects({ snooze: { preset } }, friday).snooze?.until).toBeTruthy();
});

test("until the answer stays that, and no sleep none", () => {
  expect(resolveMacroEffects({ snooze: { until: null } }, friday)).toEqual({ snooze: { until: null } });
  expect(resolveMacroEffects({ priority: "high" }, friday)).toEqual({ priority: "high" });
});
