import { startHostSite } from "../host-developer/host-site";
import { happened, RECORDER } from "../host-developer/host-test";
import { expect, test } from "./admin-test";

test("embed.js without an e-mail: the form where visitors are heard, the reason where they are not", async ({
  admin,
  customer,
  other,
}) => {
  const setUnsigned = (unsignedVisitors: "hold" | "refuse") =>
    admin.api("PATCH", "/settings/security", { unsignedVisitors });
  const site = await startHostSite();
  const script = `<script src="${other.baseUrl}/embed.js" data-lodge-workspace="${other.workspace.id}" async></script>`;
  site.answers.set("/", { body: `<!doctype html><title>Marketing</title><body>${RECORDER}${script}` });
  try {
    await setUnsigned("hold");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    const form = customer.frameLocator("iframe");
    await form.getByLabel("Email").fill("visitor@journeys.example");
    await expect(form.getByLabel("Name")).toBeVisible();
    await expect(form.locator(".lodge-ticket-list")).toHaveCount(0);

    await form.getByLabel("Name").fill("Vera");
    await form.getByLabel("Category").selectOption({ index: 1 });
    await form.getByLabel("Subject").fill("Prices");
    await form.getByLabel("Message").fill("What does it cost?");
    await form.getByRole("button", { name: "Send", exact: true }).click();
    const ticket = { number: null, subject: "Prices", text: "What does it cost?", author: "Vera" };
    await expect
      .poll(() => happened(customer))
      .toContainEqual(["ticketCreated", expect.objectContaining(ticket)]);

    await setUnsigned("refuse");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    await expect(customer.locator(".lodge-error")).toHaveAttribute("data-code", "identity_required");
  } finally {
    await setUnsigned("refuse");
    await site.close();
  }
});
