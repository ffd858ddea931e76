import { afterEach, expect, test } from "vitest";
import {
  createOwner,
  findShortcut,
  registerShortcuts,
  availableShortcuts,
  removeShortcuts,
} from "./shortcut-registry";
import type { Shortcut } from "./shortcut-registry";

const row = createOwner(true);
const list = createOwner();
const ticket = createOwner();
const shortcut = (keys: string, label: string, when?: boolean): Shortcut => ({
  keys,
  label,
  run: () => undefined,
  ...(when === undefined ? {} : { when }),
});
const found = (...pressed: string[]) => {
  const result = findShortcut(pressed);
  return typeof result === "object" && result ? result.label : result;
};

const listed = () => [...availableShortcuts()].map(([name, some]) => [name, some.map(({ label }) => label)]);

afterEach(() => [row, list, ticket].forEach(removeShortcuts));

test("finds shortcuts by key and by sequence, and nothing for other keys", () => {
  registerShortcuts(list, "List", [
    shortcut("j", "Next"),
    shortcut("g i", "Inbox"),
    shortcut("o, Enter", "Open"),
  ]);
  expect(found("j")).toBe("Next");
  expect(found("g")).toBe("begun");
  expect(found("g", "i")).toBe("Inbox");
  expect(found("g", "x")).toBeNull();
  expect([found("o"), found("enter")]).toEqual(["Open", "Open"]);
  expect(found("x")).toBeNull();
});

test("the inner place wins; unavailable shortcuts are neither found nor listed", () => {
  // Inner components register first: effects run from the inside out.
  registerShortcuts(ticket, "Keys", [shortcut("e", "Resolve ticket")]);
  registerShortcuts(list, "Keys", [shortcut("e", "Resolve the selection"), shortcut("a", "Assign", false)]);
  expect(found("e")).toBe("Resolve ticket");
  expect(found("a")).toBeNull();
  expect(listed()).toEqual([["Keys", ["Resolve ticket"]]]);
  removeShortcuts(ticket);
  expect(found("e")).toBe("Resolve the selection");
  expect(listed()).toEqual([["Keys", ["Resolve the selection"]]]);
});

test("isFirst ranks above inner places; isMeant is checked at the key press", () => {
  let isMeant = false;
  registerShortcuts(row, "Row", [{ ...shortcut("e", "Resolve the row"), when: () => isMeant }]);
  registerShortcuts(
    ticket,
    "Ticket",
    [shortcut("e", "Resolve ticket"), shortcut("r", "Reply")],
    () => !isMeant,
  );
  expect(found("e")).toBe("Resolve ticket");
  isMeant = true;
  expect(found("e")).toBe("Resolve the row");
  expect(found("r")).toBeNull();
  expect(listed()).toEqual([["Row", ["Resolve the row"]]]);
});
