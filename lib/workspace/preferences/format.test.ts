import { expect, test } from "vitest";
import { addDays, dayIn, startOfDay } from "./format";

test("a day depends on the time zone", () => {
  const moment = Date.parse("2026-11-21T23:30:00Z");
  expect(dayIn("UTC", moment)).toBe("2026-11-21");
  expect(dayIn("Europe/Berlin", moment)).toBe("2026-11-22");
  expect(dayIn("America/New_York", moment)).toBe("2026-11-21");
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
});

test.each([
  ["2026-11-21", "UTC", "2026-11-21T00:00:00Z"],
  ["2026-11-21", "Europe/Berlin", "2026-11-20T23:00:00Z"],
  ["2026-07-01", "Asia/Kolkata", "2026-06-30T18:30:00Z"],
  ["2026-11-21", "Pacific/Kiritimati", "2026-11-20T10:00:00Z"],
  ["2026-11-21", "Pacific/Pago_Pago", "2026-11-21T11:00:00Z"],
  // Nights in which the clocks change, and the nights after.
  ["2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z"],
  ["2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00Z"],
  ["2026-10-25", "Europe/Berlin", "2026-10-24T22:00:00Z"],
  ["2026-10-26", "Europe/Berlin", "2026-10-25T23:00:00Z"],
  // The clocks skip from midnight to 1:00.
  ["2026-03-29", "Asia/Beirut", "2026-03-28T22:00:00Z"],
  // The clocks go back from 1:00 to midnight, and from midnight to 23:00.
  ["2026-11-01", "America/Havana", "2026-11-01T04:00:00Z"],
  ["2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z"],
  // Samoa skipped this date.
  ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
])("%s begins in %s at %s", (day, timeZone, moment) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(moment.replace("Z", ".000Z"));
});
