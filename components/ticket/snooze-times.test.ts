import { expect, test } from "vitest";
import { snoozeTimes } from "./snooze-times";

const local = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].join(" ");
const times = (now: Date) => snoozeTimes(now).map(({ until }) => local(until));

test("in three hours at a full quarter, tomorrow at nine, Monday at nine", () => {
  expect(times(new Date(2026, 10, 21, 15, 1))).toEqual([
    "2026 11 21 18 15",
    "2026 11 22 9 0",
    "2026 11 23 9 0",
  ]);
});

test("on a Monday the next one is meant, and on a Sunday tomorrow is one", () => {
  expect(times(new Date(2026, 10, 23, 8, 0))[2]).toBe("2026 11 30 9 0");
  expect(times(new Date(2026, 10, 22, 8, 0)).slice(1)).toEqual(["2026 11 23 9 0", "2026 11 23 9 0"]);
});

test("every one is still to come, also around the end of the year and when the clocks change", () => {
  for (const now of [
    new Date(2026, 11, 31, 23, 59),
    new Date(2026, 2, 28, 23, 30),
    new Date(2026, 9, 24, 22),
  ])
    for (const { until } of snoozeTimes(now)) expect(until.getTime()).toBeGreaterThan(now.getTime());
});
