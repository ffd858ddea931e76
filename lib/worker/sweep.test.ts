import { expect, test } from "vitest";
import { runSteps } from "@/lib/worker/sweep";

test("runs all steps even when some fail, and names the failed ones", async () => {
  const done: string[] = [];
  const step = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  const broken = () => Promise.reject(new Error("EACCES"));
  await expect(
    runSteps({ first: step("first"), files: broken, mails: step("mails"), rows: broken }, new Date()),
  ).rejects.toThrow("Failed: files, rows.");
  expect(done).toEqual(["first", "mails"]);
  await runSteps({ last: step("last") }, new Date());
  expect(done).toEqual(["first", "mails", "last"]);
});
