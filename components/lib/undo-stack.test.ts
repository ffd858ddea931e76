import { expect, test } from "vitest";
import { pushUndo, undoLast } from "./undo-stack";

test("undoes the latest action first, each once, and only those of the workspace", () => {
  const done: string[] = [];
  const keep = (slug: string, label: string) => pushUndo({ slug, label, undo: () => void done.push(label) });
  keep("acme", "first");
  const takeBack = keep("acme", "second");
  keep("other", "elsewhere");
  keep("acme", "third");
  undoLast("acme");
  takeBack();
  takeBack();
  undoLast("acme");
  undoLast("acme");
  expect(done).toEqual(["third", "second", "first"]);
});
