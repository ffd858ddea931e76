import { expect, test } from "vitest";
import { SNOOZE_PRESETS } from "@/lib/tickets/macros/format";
import { mergeEffects, resolveMacroEffects } from "./merge-effects";

test("combines tags, otherwise the later one wins", () => {
  const joined = mergeEffects(
    { status: "open", priority: "low", addTags: ["a"], removeTags: ["x"] },
    { priority: "high", addTags: ["b", "a"], removeTags: ["y"] },
  );
  expect(joined).toEqual({ status: "open", priority: "high", addTags: ["a", "b"], removeTags: ["x", "y"] });
});

test("the later one decides about a tag that both change", () => {
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

test("every snooze preset has a time", () => {
  for (const preset of SNOOZE_PRESETS)
    expect(resolveMacroEffects({ snooze: { preset } }, friday).snooze?.until).toBeTruthy();
});

test("keeps “until reply” and no snooze", () => {
  expect(resolveMacroEffects({ snooze: { until: null } }, friday)).toEqual({ snooze: { until: null } });
  expect(resolveMacroEffects({ priority: "high" }, friday)).toEqual({ priority: "high" });
});
