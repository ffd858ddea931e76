import { expect, messages, openTicket, ready, reply, row, send, test } from "./customer-test";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mNk+M9QzwAEAAYDAX9WBrUAAAAASUVORK5CYII=",
  "base64",
);
const files = [
  { name: "picture.png", mimeType: "image/png", buffer: PNG },
  { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("What the notes say.") },
  { name: "archive.bin", mimeType: "application/octet-stream", buffer: Buffer.from([0, 1, 2, 3]) },
];

test("a reply with files: the image is shown, the text can be read, the rest goes by mail", async ({
  portal,
}) => {
  await openTicket(portal, "With files");
  await portal.locator(".lodge-composer input[type=file]").setInputFiles(files);
  await expect(portal.locator(".lodge-upload[data-state=done]")).toHaveCount(3);
  await reply(portal).fill("First line\nSee https://example.com/help.");
  await send(portal);

  const last = messages(portal).last();
  await expect(last).toHaveAttribute("data-author", "customer");
  await expect(last.locator(".lodge-message-body")).toHaveText("First line\nSee https://example.com/help.");
  const link = last.getByRole("link", { name: "https://example.com/help" });
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(link).toHaveAttribute("target", "_blank");

  const image = last.getByRole("img", { name: "picture.png" });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(2);
  await image.click();
  await expect(portal.getByRole("dialog", { name: "picture.png" })).toBeVisible();
  await portal.getByRole("button", { name: "Close", exact: true }).click();

  await last.getByRole("button", { name: "View notes.txt" }).click();
  await expect(portal.getByRole("dialog")).toContainText("What the notes say.");
  await portal.getByRole("button", { name: "Close", exact: true }).click();

  await last.getByRole("button", { name: "Email me this file: archive.bin" }).click();
  await expect(last.getByText("Sent. Check your inbox.")).toBeVisible();
});

test("a file that is too large, and one that is taken out again, are not sent", async ({ portal }) => {
  await openTicket(portal, "Without files");
  const input = portal.locator(".lodge-composer input[type=file]");
  await input.setInputFiles({ name: "huge.bin", mimeType: "", buffer: Buffer.alloc(21 * 1024 * 1024) });
  await expect(portal.getByText("huge.bin is larger than")).toBeVisible();
  await input.setInputFiles(files.slice(1, 2));
  await portal.getByRole("button", { name: "Remove notes.txt" }).click();
  await expect(portal.locator(".lodge-upload")).toHaveCount(0);
});

test("files alone are a message, and with neither the field says so", async ({ portal }) => {
  await openTicket(portal, "Files alone");
  await send(portal);
  await expect(portal.getByText("Write a message or attach a file.")).toBeVisible();
  await portal.locator(".lodge-composer input[type=file]").setInputFiles(files.slice(1, 2));
  await expect(portal.locator(".lodge-upload[data-state=done]")).toHaveCount(1);
  await send(portal);
  const last = messages(portal).last();
  await expect(last).toContainText("notes.txt");
  await expect(last.locator(".lodge-message-body")).toHaveCount(0);
  await expect(last).not.toHaveAttribute("data-state");
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await expect(portal.locator(".lodge-ticket").filter({ hasText: "Files alone" })).toContainText("notes.txt");
});

test("an agent's answer appears by itself, in the thread and in the list", async ({ portal, answer }) => {
  const number = await openTicket(portal, "Answered live");
  await answer(number, "Have you tried this?");
  const last = messages(portal).last();
  await expect(last).toContainText("Have you tried this?");
  await expect(last).toHaveAttribute("data-author", "agent");
  await expect(last).toHaveClass(/lodge-message-agent/);
  await expect(row(portal, "Answered live")).toHaveAttribute("data-status", "pending");
});

test("a ticket is marked as solved and reopened", async ({ portal }) => {
  await openTicket(portal, "Solved and reopened");
  await portal.getByRole("button", { name: "Mark as solved" }).click();
  await expect(row(portal, "Solved and reopened")).toHaveAttribute("data-status", "resolved");
  await portal.getByRole("button", { name: "Reopen ticket" }).click();
  await expect(row(portal, "Solved and reopened")).toHaveAttribute("data-status", "open");
  await expect(portal.getByRole("button", { name: "Mark as solved" })).toBeVisible();
});

test("Ctrl and Enter send", async ({ portal }) => {
  await openTicket(portal, "By keyboard");
  await reply(portal).fill("Sent by keyboard.");
  await reply(portal).press("Control+Enter");
  await expect(messages(portal).last()).toContainText("Sent by keyboard.");
  await expect(reply(portal)).toHaveValue("");
});

test("two tabs stay in step", async ({ context, portal, visit, answer }) => {
  const number = await openTicket(portal, "In two tabs");
  await portal.getByRole("button", { name: "Back to tickets" }).click();
  await answer(number, "For both tabs.");
  const second = await ready(await visit(await context.newPage()));
  await expect(row(portal, "In two tabs")).toHaveAttribute("data-unread", "true");
  await row(second, "In two tabs").getByRole("button").click();
  await expect(messages(second).last()).toContainText("For both tabs.");
  await expect(row(portal, "In two tabs")).not.toHaveAttribute("data-unread");
  await reply(second).fill("Written in the second.");
  await send(second);
  await expect(row(portal, "In two tabs")).toContainText("Written in the second.");
});

test("the address names a ticket, or says that there is none", async ({ page, portal, visit }) => {
  const number = await openTicket(portal, "Named by the address");
  const linked = await ready(await visit(page, { query: { ticket: String(number) } }));
  await expect(linked.getByRole("heading", { name: "Named by the address" })).toBeVisible();
  const foreign = await ready(await visit(page, { query: { ticket: "1" } }));
  await expect(foreign.getByText("We couldn't find ticket #1.")).toBeVisible();
});
