import { expect, test } from "vitest";
import { runJobs } from "@/lib/worker/worker";

test("a failed job of a batch doesn't affect the others", async () => {
  const done: string[] = [];
  const work = ({ id }: { id: string }) => {
    if (id === "b") return Promise.reject(new Error("no such file"));
    done.push(id);
    return Promise.resolve();
  };
  expect(await runJobs([{ id: "a" }, { id: "b" }, { id: "c" }], "send-reply", work)).toEqual([
    { id: "a", status: "completed" },
    { id: "b", status: "failed", output: { message: "no such file" } },
    { id: "c", status: "completed" },
  ]);
  expect(done).toEqual(["a", "c"]);
});
