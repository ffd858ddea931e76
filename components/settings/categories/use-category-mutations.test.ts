import { expect, test } from "vitest";
import { moved } from "./use-category-mutations";

const items = ["a", "b", "c"].map((id) => ({ id }));
const order = (id: string, position: number) =>
  moved(items, id, position)
    .map((item) => item.id)
    .join("");

test("moves an item and keeps the order of the others", () => {
  expect([order("a", 0), order("a", 1), order("a", 2), order("c", 0)]).toEqual(["abc", "bac", "bca", "cab"]);
  expect(order("unknown", 0)).toBe("abc");
});
