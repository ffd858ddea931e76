import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Look = {
  /** Selectors of what is looked at, without it all of the page; an array leads through frames. */
  include?: string | string[];
  exclude?: string;
  /** Also what the checker's makers advise beyond the standard. */
  withAdvice?: boolean;
  /** Which state of the page this is, for the report. */
  what?: string;
};

/** Looks a page over for faults of accessibility, by the rules of WCAG 2.2 AA that a program can check. */
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
