import { randomUUID } from "node:crypto";
import { startHostSite } from "../host-site";
import { happened, RECORDER } from "../host-developer/host-test";
import { expect, test } from "./admin-test";

test("embed.js without an email shows the form, or why visitors are refused", async ({
  admin,
  customer,
  other,
}) => {
  const name = `Vera ${randomUUID().slice(0, 8)}`;
  const setUnsigned = (unsignedVisitors: "hold" | "refuse") =>
    admin.api("PATCH", "/settings/security", { unsignedVisitors });
  const site = await startHostSite();
  const script = `<script src="${other.baseUrl}/embed.js" data-lodge-workspace="${other.workspace.id}" async></script>
    <script>(window.lodge ??= (...all) => (lodge.q ??= []).push(all))("init", { attributes: { campaign: "Spring" } })</script>`;
  site.answers.set("/", { body: `<!doctype html><title>Marketing</title><body>${RECORDER}${script}` });
  try {
    await setUnsigned("hold");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    const form = customer.frameLocator("iframe");
    await form.getByLabel("Email").fill("visitor@journeys.example");
    await expect(form.getByLabel("Name")).toBeVisible();
    await expect(form.locator(".lodge-ticket-list")).toHaveCount(0);

    await form.getByLabel("Name").fill(name);
    await form.getByLabel("Category").selectOption({ index: 1 });
    await form.getByLabel("Subject").fill("Prices");
    await form.getByLabel("Message").fill("What does it cost?");
    await form.getByRole("button", { name: "Send", exact: true }).click();
    const ticket = { number: null, subject: "Prices", text: "What does it cost?", author: name };
    await expect
      .poll(() => happened(customer))
      .toContainEqual(["ticketCreated", expect.objectContaining(ticket)]);

    type List = { items: { number: number; requester: { name: string } }[] };
    const { items } = (await admin.api<List>("GET", "/tickets?view=held")).data;
    const number = items.find(({ requester }) => requester.name === name)?.number;
    await admin.page.goto(`${other.baseUrl}/${other.workspace.slug}/tickets/${number}`);
    await admin.page.getByRole("button", { name: "Show customer" }).click();
    const unsigned = admin.page.getByRole("region", { name: "Unsigned, from the page" });
    await expect(unsigned).toContainText("Spring");

    await setUnsigned("refuse");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    await expect(customer.locator(".lodge-error")).toHaveAttribute("data-code", "identity_required");
  } finally {
    await setUnsigned("refuse");
    await site.close();
  }
});
