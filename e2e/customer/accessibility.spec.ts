import AxeBuilder from "@axe-core/playwright";
import { expect, openTicket, ready, test } from "./customer-test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const theme of ["light", "dark"])
  for (const width of [1280, 390])
    test(`no accessibility problems: ${theme}, ${width} wide`, async ({ page, portal, visit, answer }) => {
      const number = await openTicket(portal, "Looked at closely", "See https://example.com");
      await answer(number, "An answer with https://example.com/help");
      await page.setViewportSize({ width, height: 800 });
      for (const query of [{}, { ticket: String(number) }, { new: "1" }]) {
        await ready(await visit(page, { query: { theme, ...query } }));
        const { violations } = await new AxeBuilder({ page })
          .include(["iframe", "html"])
          .withTags(RULES)
          .analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    });
