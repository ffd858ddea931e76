import { expectNoFaults } from "../expect-no-faults";
import { openTicket, ready, test } from "./customer-test";

for (const theme of ["light", "dark"])
  for (const width of [1280, 390])
    test(`no accessibility problems: ${theme}, ${width} wide`, async ({ page, portal, visit, answer }) => {
      const number = await openTicket(portal, "Looked at closely", "See https://example.com");
      await answer(number, "An answer with https://example.com/help");
      await page.setViewportSize({ width, height: 800 });
      for (const query of [{}, { ticket: String(number) }, { new: "1" }]) {
        await ready(await visit(page, { query: { theme, ...query } }));
        await expectNoFaults(page, { include: ["iframe", "html"], withAdvice: true });
      }
    });
