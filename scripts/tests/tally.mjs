// What counts as passed and failed in the reports of the test runners.

/** @returns {{ passed: number, failed: number }} from vitest's JSON report; a skipped test counts as failed */
export function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
}

/**
 * @param {{ stats: object, suites?: object[] }} report Playwright's JSON report; a skipped test counts as failed
 * @param {number} allowance how many tests may pass at the second attempt; further ones count as failed
 * @returns {{ passed: number, failed: number, repeated: string[] }} `repeated` names every test that passed at the
 *   second attempt
 */
export function countPlaywright({ stats, suites = [] }, allowance) {
  const repeated = suites.flatMap(repeatedTests);
  const forgiven = Math.min(stats.flaky, allowance);
  return {
    passed: stats.expected + forgiven,
    failed: stats.unexpected + stats.skipped + stats.flaky - forgiven,
    repeated,
  };
}

function repeatedTests({ suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [
    ...own.map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...suites.flatMap(repeatedTests),
  ];
}

/**
 * @param {{ group: string, packages: string[] }[]} missing groups of tests that could not run
 * @param {boolean} isCi where every group has to run
 * @returns {{ passed: number, failed: number }}
 */
export const countMissing = (missing, isCi) => ({ passed: 0, failed: isCi ? missing.length : 0 });
