import { expect, test } from "vitest";
import { mergeEffects } from "./merge-effects";

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
