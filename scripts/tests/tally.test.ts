import { describe, expect, test } from "vitest";
import { missingGroups } from "./programs.mjs";
import { countMissing, countPlaywright, countVitest } from "./tally.mjs";

const spec = (title: string, status: string) => ({ file: "a.spec.ts", line: 3, title, tests: [{ status }] });

/** A report with tests that passed at once, and some at the second attempt. */
function report(expected: number, flaky: string[], rest = {}) {
  const inner = { specs: flaky.map((title) => spec(title, "flaky")) };
  const suites = [{ specs: [spec("steady", "expected")], suites: [inner] }];
  return { stats: { expected, flaky: flaky.length, unexpected: 0, skipped: 0, ...rest }, suites };
}

describe("tests that passed at the second attempt", () => {
  test("one is allowed in CI, and named", () => {
    expect(countPlaywright(report(5, ["opens"]), 1)).toEqual({
      passed: 6,
      failed: 0,
      repeated: ["a.spec.ts:3 opens"],
    });
  });

  test("a second one fails the run", () => {
    const { passed, failed, repeated } = countPlaywright(report(5, ["opens", "closes"]), 1);
    expect({ passed, failed }).toEqual({ passed: 6, failed: 1 });
    expect(repeated).toEqual(["a.spec.ts:3 opens", "a.spec.ts:3 closes"]);
  });

  test("none is allowed locally", () => {
    expect(countPlaywright(report(5, ["opens"]), 0)).toMatchObject({ passed: 5, failed: 1 });
  });
});

test("failed and skipped tests count as failed", () => {
  expect(countPlaywright(report(5, [], { unexpected: 2, skipped: 1 }), 1)).toMatchObject({
    passed: 5,
    failed: 3,
  });
  expect(countVitest({ numPassedTests: 4, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 })).toEqual({
    passed: 4,
    failed: 6,
  });
});

describe("groups that need a Debian program", () => {
  test("a missing one is named with its packages", () => {
    const missing = missingGroups((command) => command !== "xauth" && command !== "php");
    expect(missing).toEqual([
      { group: "the portal in WebKit", packages: ["xauth"] },
      { group: "samples in PHP", packages: ["php-cli"] },
    ]);
    expect(missingGroups(() => true)).toEqual([]);
  });

  test("a missing one is not counted locally and fails in CI", () => {
    const missing = [{ group: "samples in PHP", packages: ["php-cli"] }];
    expect(countMissing(missing, false)).toEqual({ passed: 0, failed: 0 });
    expect(countMissing(missing, true)).toEqual({ passed: 0, failed: 1 });
  });
});
