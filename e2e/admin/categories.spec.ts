import type { FrameLocator, Page } from "@playwright/test";
import { expect, test } from "./admin-test";
import { openPortal } from "./host-page";

type Categories = { items: { id: string; name: string }[] };

let before: string[] = [];

test.beforeEach(async ({ admin }) => {
  before = (await admin.api<Categories>("GET", "/categories")).data.items.map(({ id }) => id);
});

test.afterEach(async ({ admin }) => {
  const { items } = (await admin.api<Categories>("GET", "/categories")).data;
  for (const { id } of items) if (!before.includes(id)) await admin.api("DELETE", `/categories/${id}`);
});

async function addCategory(page: Page, name: string): Promise<void> {
  await page.getByLabel("New category name").fill(name);
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(page.getByRole("button", { name: `Rename ${name}` })).toBeVisible();
}

const named = (page: Page, word: string) =>
  page
    .getByRole("list", { name: "Categories" })
    .getByRole("button", { name: new RegExp(`^Rename .*${word}`) });

/** The categories whose name contains the word, as offered to customers. */
async function offered(portal: FrameLocator, word: string): Promise<string[]> {
  await portal.getByRole("button", { name: "New ticket" }).click();
  const names = await portal.getByLabel("Category").locator("option").allTextContents();
  return names.filter((name) => name.includes(word));
}

test("shows added, renamed, reordered and archived categories in the portal's form", async ({
  admin,
  other,
  customer,
}) => {
  const { page } = admin;
  const word = `e2e${Date.now()}`;
  await admin.open("categories");
  for (const name of ["One", "Two", "Three"]) await addCategory(page, `${name} ${word}`);

  await page.getByRole("button", { name: `Rename Two ${word}` }).click();
  await page.getByLabel(`Name of Two ${word}`).fill(`Deux ${word}`);
  await page.keyboard.press("Enter");
  await expect(named(page, word)).toHaveText([`One ${word}`, `Deux ${word}`, `Three ${word}`]);

  await page.getByRole("button", { name: `Move Three ${word} up` }).focus();
  await page.keyboard.press("Enter");
  await expect(named(page, word)).toHaveText([`One ${word}`, `Three ${word}`, `Deux ${word}`]);
  await expect(page.getByText(new RegExp(`^Three ${word} moved to position`))).toBeAttached();

  const row = (name: string) =>
    page
      .getByRole("list", { name: "Categories" })
      .getByRole("listitem")
      .filter({ hasText: `${name} ${word}` });
  await row("Deux")
    .getByTestId(/^drag-/)
    .dragTo(row("One"));
  await expect(named(page, word)).toHaveText([`Deux ${word}`, `One ${word}`, `Three ${word}`]);
  await page.reload();
  await expect(named(page, word)).toHaveText([`Deux ${word}`, `One ${word}`, `Three ${word}`]);

  await page.getByRole("button", { name: `Archive One ${word}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Archive" }).click();
  await expect(named(page, word)).toHaveText([`Deux ${word}`, `Three ${word}`]);

  const portal = await openPortal(customer, other);
  expect(await offered(portal, word)).toEqual([`Deux ${word}`, `Three ${word}`]);
});

test("refuses a missing or taken name at its field", async ({ admin }) => {
  const { page } = admin;
  const name = `Taken ${Date.now()}`;
  await admin.open("categories");
  const field = page.getByLabel("New category name");
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(field).toHaveAccessibleDescription(/Enter a name for the category\./);
  await addCategory(page, name);
  await field.fill(name);
  await page.getByRole("button", { name: "Add category" }).click();
  await expect(field).toHaveAccessibleDescription(/There is already a category/);
});
