import { expectNoFaults } from "../expect-no-faults";
import { expect, messages, row, test, unique } from "./agent-test";

const secondContext = { viewport: { width: 1440, height: 900 } };

test("prioritizes, tags, assigns and resolves a ticket with shortcuts, and other agents see it", async ({
  page,
  visit,
  customer,
  browser,
}) => {
  const number = await customer.open(unique("By keys"));
  const other = await (await browser.newContext(secondContext)).newPage();
  await visit(`/tickets/${number}`);
  await visit(`/tickets/${number}`, other);
  await expect(messages(page)).toBeVisible();
  await expect(messages(other)).toBeVisible();

  await page.keyboard.press("p");
  await page.getByRole("menuitemcheckbox", { name: "Urgent" }).press("Enter");
  await expect(other.getByRole("button", { name: "Priority: Urgent" })).toBeVisible();

  const tag = unique("refund");
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Tags" }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option", { name: tag, selected: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(other.getByRole("list", { name: "Priority, snooze, and tags" })).toContainText(tag);

  await page.keyboard.press("a");
  await page.getByRole("combobox", { name: "Assign to" }).fill("olivia");
  await page.keyboard.press("Enter");
  await expect(other.getByRole("button", { name: "Assignee: Olivia Stone" })).toBeVisible();

  await page.keyboard.press("e");
  await expect(other.getByRole("button", { name: "Status: Resolved" })).toBeVisible();
  await page.keyboard.press("Shift+e");
  await expect(other.getByRole("button", { name: "Status: Open" })).toBeVisible();
  await expect(messages(other)).toContainText(`added the tag ${tag}`);
  await other.context().close();
});

test("snoozes a ticket until a time, and a reply unsnoozes it", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Asleep"));
  await visit(`/tickets/${number}`);
  await expect(row(page, number)).toBeVisible();
  await expect(messages(page)).toBeVisible();
  await page.keyboard.press("z");
  await page.getByRole("menuitem", { name: /^Tomorrow morning/ }).press("Enter");
  await expect(row(page, number)).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Priority, snooze, and tags" })).toContainText("Snoozed until");
  await customer.reply(number, "Still there?");
  await expect(row(page, number)).toBeVisible();
  await expect(page.getByRole("list", { name: "Priority, snooze, and tags" })).toHaveCount(0);
});

test("merges two tickets with shortcuts, redirects the URL, and undoes the merge", async ({
  page,
  visit,
  customer,
}) => {
  const target = await customer.open(unique("Keep"), "Written in the first");
  const source = await customer.open(unique("Goes"), "Written in the second");
  await visit(`/tickets/${source}`);
  await expect(messages(page)).toContainText("Written in the second");
  await page.keyboard.press("Shift+m");
  await page.getByRole("combobox", { name: /^Merge/ }).fill(`#${target}`);
  await expectNoFaults(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${target}`));
  await expect(messages(page)).toContainText("Written in the second");
  await expect(messages(page)).toContainText(`from #${source}`);
  await visit(`/tickets/${source}`);
  await expect(page).toHaveURL(new RegExp(`/tickets/${target}`));
  await page.getByRole("button", { name: `Undo merge of #${source}` }).press("Enter");
  await expect(messages(page)).not.toContainText("Written in the second");
  await visit(`/tickets/${source}`);
  await expect(messages(page)).toContainText("Written in the second");
});

test("splits a message into a new ticket, and links two tickets", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Two matters"), "The first matter");
  await customer.reply(number, "The second matter");
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("The second matter");
  await page.getByRole("button", { name: "Split into a new ticket" }).last().press("Enter");
  const subject = unique("The second");
  await page.getByRole("textbox", { name: "Subject of the new ticket" }).fill(subject);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: subject })).toBeVisible();
  await expect(messages(page)).not.toContainText("The first matter");

  await page.keyboard.press("l");
  await page.getByRole("combobox", { name: /^Link/ }).fill(String(number));
  await page.keyboard.press("Enter");
  await page
    .getByRole("region", { name: "Related tickets" })
    .getByRole("link", { name: `#${number}` })
    .press("Enter");
  await expect(messages(page)).toContainText("The first matter");
});

/** A word that no other ticket has. */
const rareWord = () => `w${crypto.randomUUID().replaceAll("-", "").slice(0, 12)}`;

test("finds a merge target by text, however old, and says why another customer's can't be chosen", async ({
  page,
  visit,
  customer,
  demoCustomer,
}) => {
  const rare = rareWord();
  const target = await customer.open(unique("Long ago"), `The ${rare} was blue`);
  for (let index = 0; index < 5; index++) await customer.open(unique("Between"));
  const source = await customer.open(unique("Recent"), "It is green now");
  const foreign = await demoCustomer.open(unique("Somebody else's"), `My ${rare} too`);
  await visit(`/tickets/${source}`);
  await expect(messages(page)).toContainText("It is green now");
  await page.keyboard.press("Shift+m");
  const field = page.getByRole("combobox", { name: /^Merge/ });
  const dialog = page.getByRole("dialog", { name: /^Merge/ });
  await expect(dialog.getByRole("option")).toHaveCount(5);

  await field.fill(`#${foreign}`);
  const refused = dialog.getByRole("option", { name: "Different customer", disabled: true });
  await expect(refused).toContainText(`#${foreign}`);
  await expectNoFaults(page);
  await field.press("Enter");
  await refused.click({ force: true });
  await expect(dialog).toBeVisible();

  await field.fill("nothing so");
  await expect(dialog.getByRole("status")).toHaveText(`No matching tickets from ${customer.name}.`);
  await page.route("**/search?**", (route) => route.abort());
  await field.fill(rare);
  await expect(dialog.getByRole("alert")).toBeVisible();
  await page.unroute("**/search?**");
  await dialog.getByRole("button", { name: "Try again" }).press("Enter");
  await expect(field).toBeFocused();
  await expect(dialog.getByRole("option")).toHaveCount(1);
  await expect(dialog.getByRole("option", { name: `#${target}` })).toBeVisible();
  await field.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/tickets/${target}`));
  await expect(messages(page)).toContainText(`from #${source}`);
});

test("finds any customer's ticket by text and links it", async ({ page, visit, customer, demoCustomer }) => {
  const rare = rareWord();
  const other = await demoCustomer.open(unique("The same outage"), `About the ${rare}`);
  const number = await customer.open(unique("An outage"), "Everything is dark");
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toContainText("Everything is dark");
  await page.keyboard.press("l");
  const dialog = page.getByRole("dialog", { name: /^Link/ });
  await expect(dialog.getByText("Type to search.")).toBeVisible();
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(rare);
  await expect(dialog.getByRole("option", { name: `${demoCustomer.name} #${other}` })).toBeVisible();
  await page.keyboard.press("Enter");
  const related = page.getByRole("region", { name: "Related tickets" });
  await expect(related.getByRole("link", { name: `#${other}` })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("l");
  await expect(dialog.getByRole("combobox")).toBeFocused();
  await page.keyboard.type(`${other}`);
  await expect(dialog.getByRole("option", { name: "Linked", disabled: true })).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a ticket's lists have no accessibility violations (${colorScheme})`, async ({
    page,
    visit,
    customer,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const number = await customer.open(unique("Lists"));
    await visit(`/tickets/${number}`);
    await expect(messages(page)).toBeVisible();
    for (const key of ["a", "t"]) {
      await page.keyboard.press(key);
      await expect(page.getByRole("listbox")).toBeVisible();
      await expectNoFaults(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("listbox")).toHaveCount(0);
    }
    await page.keyboard.press("z");
    await page.getByRole("menuitem", { name: "Choose a time…" }).press("Enter");
    await expect(page.getByRole("dialog", { name: "Snooze until" })).toBeVisible();
    await expectNoFaults(page);
  });
}

test("on a phone, all actions are in one menu", async ({ page, visit, customer }) => {
  const number = await customer.open(unique("Small"));
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(`/tickets/${number}`);
  await expect(messages(page)).toBeVisible();
  await page.getByRole("button", { name: "All actions" }).click();
  await page.getByRole("menuitem", { name: /^Tags/ }).click();
  await page.getByRole("combobox", { name: "Tags" }).fill(unique("small"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Priority, snooze, and tags" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
