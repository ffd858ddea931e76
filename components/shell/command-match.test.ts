import { expect, test } from "vitest";
import { matchCommands } from "./command-match";

const commands = [
  { id: "1", label: "Go to Unassigned", hint: "List" },
  { id: "2", label: "Assign ticket", hint: "Ticket" },
  { id: "3", label: "Resolve ticket", hint: "Ticket" },
].map((command) => ({ ...command, run: () => undefined }));
const found = (typed: string) => matchCommands(commands, typed).map(({ id }) => id);

test("word starts find a command, in any order, closest first", () => {
  expect(found("ass")).toEqual(["2"]);
  expect(found("ticket res")).toEqual(["3"]);
  expect(found("unas")).toEqual(["1"]);
  expect(found("ti")).toEqual(["2", "3"]);
  expect(found("re")).toEqual(["3"]);
  expect(found("esolve")).toEqual([]);
  expect(found("")).toEqual(["1", "2", "3"]);
});
