import { expect, test } from "vitest";
import { sendTimes, toLocalField } from "./send-times";

const at = (now: Date, label: string) => sendTimes(now).find((time) => time.label === label)?.at;

test("the morning is at nine, Monday is the next one", () => {
  const friday = new Date(2026, 10, 20, 15, 30);
  expect(at(friday, "Tomorrow morning")).toEqual(new Date(2026, 10, 21, 9));
  expect(at(friday, "Next Monday")).toEqual(new Date(2026, 10, 23, 9));
  expect(at(friday, "In 3 hours")).toEqual(new Date(2026, 10, 20, 18, 30));
  for (const [day, monday] of [
    [22, 23],
    [23, 30],
    [24, 30],
  ] as const)
    expect(at(new Date(2026, 10, day, 8), "Next Monday")).toEqual(new Date(2026, 10, monday, 9));
});

test("a field has the local time", () => {
  expect(toLocalField(new Date(2026, 0, 2, 3, 4, 59))).toBe("2026-01-02T03:04");
});
