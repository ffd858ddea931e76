import { expect, test } from "vitest";
import { localTimes, formatDateTime, toLocalField } from "./local-times";

const at = (now: Date, label: string) => localTimes(now).find((time) => time.label === label)?.at;

test("hours count from now, mornings start at nine", () => {
  const friday = new Date(2026, 10, 20, 15, 30);
  expect(at(friday, "In 1 hour")).toEqual(new Date(2026, 10, 20, 16, 30));
  expect(at(friday, "In 3 hours")).toEqual(new Date(2026, 10, 20, 18, 30));
  expect(at(friday, "Tomorrow morning")).toEqual(new Date(2026, 10, 21, 9));
  expect(at(friday, "In a week")).toEqual(new Date(2026, 10, 27, 9));
});

test.each([
  [20, 23],
  [22, 23],
  [23, 30],
  [24, 30],
])("Monday is the next one, never today (%i November)", (day, monday) => {
  expect(at(new Date(2026, 10, day, 8), "Next Monday")).toEqual(new Date(2026, 10, monday, 9));
});

test("all times are in the future, also at the end of the year and when clocks change", () => {
  for (const now of [
    new Date(2026, 11, 31, 23, 59),
    new Date(2026, 2, 28, 23, 30),
    new Date(2026, 9, 24, 22),
  ])
    for (const time of localTimes(now)) expect(time.at.getTime()).toBeGreaterThan(now.getTime());
});

test("formats a time as text and for a field in local time", () => {
  // Some engines put a comma after the day.
  expect(formatDateTime(new Date(2026, 10, 23, 9))).toMatch(/^Mon,? 23 Nov, 09:00$/);
  expect(toLocalField(new Date(2026, 0, 2, 3, 4, 59))).toBe("2026-01-02T03:04");
});
