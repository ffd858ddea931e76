import { newPerson, signToken } from "../host-developer/host-test";
import { expectNoFaults } from "../expect-no-faults";
import { expect, test, unique } from "./agent-test";

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as object);

    test("two customers with the same email: kept separate, reconsidered, merged", async ({
      page,
      demo,
      request,
      visit,
      customer,
      agentApi,
    }) => {
      const before = unique("Before the token");
      await customer.open(before);
      const claims = {
        external_id: newPerson(demo).email,
        email: customer.email,
        display_name: "Toni Token",
      };
      const query = new URLSearchParams({ jwt: signToken(demo, claims) }).toString();
      const post = async <T>(path: string, data: object, token = "") => {
        const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": crypto.randomUUID() };
        const answer = await request.post(`${demo.baseUrl}/api/portal${path}`, { headers, data });
        expect(answer.status()).toBe(201);
        return (await answer.json()) as T;
      };
      const { token } = await post<{ token: string }>("/sessions", { workspaceId: demo.workspace.id, query });
      const { items } = (await (
        await request.get(`${demo.baseUrl}/api/portal/tickets`, {
          headers: { Authorization: `Bearer ${token}` },
        })
      ).json()) as { items: unknown[] };
      expect(items).toEqual([]);
      const categories = await (
        await agentApi("agent")
      ).call<{ items: { id: string }[] }>("GET", "/categories");
      const categoryId = categories.data.items[0]?.id;
      const ticket = { subject: unique("With the token"), body: "It is me.", categoryId };
      const opened = await post<{ ticket: { number: number } }>("/tickets", ticket, token);

      await visit(`/tickets/${opened.ticket.number}`);
      const panel = page.getByRole("complementary", { name: "Customer" });
      await expect(panel.getByText(`${customer.name} also verified this email address.`)).toBeVisible();
      await panel.getByRole("button", { name: "Keep separate" }).click();
      await expect(panel.getByText(`Kept separate from ${customer.name}`)).toBeVisible();
      await expect(page.getByText(`kept ${customer.name} separate`)).toBeVisible();
      await expectNoFaults(page);
      await panel.getByRole("button", { name: "Reconsider" }).click();

      await panel.getByRole("button", { name: "Merge…" }).click();
      const dialog = page.getByRole("dialog", { name: "Merge customers" });
      await expect(dialog.getByText(`1 ticket of ${customer.name} moves to Toni Token`)).toBeVisible();
      await expect(dialog.getByRole("region", { name: "Keep" })).toContainText("Verified by token");
      await expectNoFaults(page);
      await dialog.getByRole("button", { name: "Merge", exact: true }).click();
      await expect(dialog).toBeHidden();
      await expect(panel.getByText("verified this email address")).toHaveCount(0);
      await expect(panel.getByRole("link", { name: before })).toBeVisible();
      await expect(page.getByText(`merged ${customer.name} into this customer`)).toBeVisible();
    });
  });
