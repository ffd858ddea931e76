import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Look = {
  /** Selector of the part to check, the whole page by default; an array leads through frames. */
  include?: string | string[];
  exclude?: string;
  /** Also checks axe's best practices, beyond the standard. */
  withAdvice?: boolean;
  /** The state of the page, for the report. */
  what?: string;
};

/** Checks a page against the rules of WCAG 2.2 AA that axe can test. */
export async function expectNoFaults(
  page: Page,
  { include, exclude, withAdvice = false, what = "" }: Look = {},
): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(withAdvice ? [...WCAG, "best-practice"] : WCAG);
  if (include !== undefined) builder.include(include);
  if (exclude !== undefined) builder.exclude(exclude);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)])).toEqual([]);
}
