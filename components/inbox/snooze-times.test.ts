import { expect, test } from "vitest";
import { snoozeTimes } from "./snooze-times";

const until = (now: Date, label: string) => {
  const time = snoozeTimes(now).find((each) => each.label === label)?.until;
  return time ? new Date(time) : time;
};

test("tomorrow and Monday begin at nine where the agent is", () => {
  const friday = new Date(2026, 0, 30, 16, 30);
  expect(until(friday, "Until tomorrow, 9:00")).toEqual(new Date(2026, 0, 31, 9));
  expect(until(friday, "Until Monday, 9:00")).toEqual(new Date(2026, 1, 2, 9));
  expect(until(friday, "For 3 hours")).toEqual(new Date(2026, 0, 30, 19, 30));
  expect(until(friday, "Until they answer")).toBeNull();
});

test.each([
  [new Date(2026, 0, 25, 12), new Date(2026, 0, 26, 9)],
  [new Date(2026, 0, 26, 8), new Date(2026, 1, 2, 9)],
])("Monday is the next one, never today (%s)", (now, monday) => {
  expect(until(now, "Until Monday, 9:00")).toEqual(monday);
});
