import { expect, test } from "vitest";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { mergeDrafts } from "./merge-drafts";

const file = (id: string): AttachmentDto => ({ id, name: id, contentType: "image/png", size: 1 });
const written = (text: string, ...ids: string[]) => ({ text, files: ids.map(file) });

test.each([
  // The server has the base, nothing, or what is typed: the local text wins.
  ["Hello", "Hello", "Hello w", "Hello w"],
  ["Hello", "", "Hello w", "Hello w"],
  ["Hello", "Hello wo", "Hello world", "Hello world"],
  ["", "Hello", "", "Hello"],
  // An undone reply comes first, even when it was sent a moment ago.
  ["Hello", "Hello", "", "Hello"],
  ["And", "Back\n\nAnd", "And more", "Back\n\nAnd more"],
  ["And", "Back\n\nAnd", "", "Back"],
  ["And", "Back\n\nAnd", "Back\n\nAnd more", "Back\n\nAnd more"],
  // Another ticket's draft was appended.
  ["Here", "Here\n\nThere", "Here more", "Here more\n\nThere"],
  ["Here", "Here\n\nThere", "", "There"],
  ["Here", "Here\n\nThere", "Here more\n\nThere", "Here more\n\nThere"],
  // Both started from nothing, or each changed everything.
  ["", "On the phone", "At the desk", "On the phone\n\nAt the desk"],
  ["Hello", "Good day", "Hello w", "Good day\n\nHello w"],
])("from %j, where %j stands by now, %j becomes %j", (base, theirs, own, joined) => {
  expect(mergeDrafts(written(base), written(theirs), written(own)).text).toBe(joined);
});

test("adds new files, keeps removed ones removed", () => {
  const joined = (base: string[], theirs: string[], own: string[]) =>
    mergeDrafts(written("a", ...base), written("b a", ...theirs), written("a c", ...own)).files.map(
      ({ id }) => id,
    );
  expect(joined(["1"], ["2", "1"], ["1", "3"])).toEqual(["2", "1", "3"]);
  expect(joined(["1"], ["2", "1"], [])).toEqual(["2"]);
  expect(joined([], ["1"], ["1"])).toEqual(["1"]);
});

test("brings back the files of an undone reply", () => {
  expect(mergeDrafts(written("a", "1"), written("a", "1"), written("")).files).toEqual([file("1")]);
});
