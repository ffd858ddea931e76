import { startHostSite } from "../host-developer/host-site";
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
  site.answers.set("/", { body: `<!doctype html><title>Marketing</title><body>${script}` });
  try {
    await setUnsigned("hold");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    const form = customer.frameLocator("iframe");
    await form.getByLabel("Email").fill("visitor@journeys.example");
    await expect(form.getByLabel("Name")).toBeVisible();
    await expect(form.locator(".lodge-ticket-list")).toHaveCount(0);

    await setUnsigned("refuse");
    await customer.goto(site.origin);
    await customer.locator(".lodge-launcher").click();
    await expect(customer.locator(".lodge-error")).toHaveAttribute("data-code", "identity_required");
  } finally {
    await setUnsigned("refuse");
    await site.close();
  }
});
