import { describe, expect, it } from "vitest";
import { createWorkspace } from "@/lib/testing/factories";
import { archiveCategory, updateCategory } from "./update-category";
import { createCategory } from "./create-category";
import { listCategories } from "./list-categories";

const names = async (workspaceId: string) => (await listCategories({ workspaceId })).map(({ name }) => name);

it("creates three categories for a new workspace, in order", async () => {
  const { id } = await createWorkspace();
  expect(await listCategories({ workspaceId: id })).toMatchObject([
    { slug: "question", name: "Question" },
    { slug: "problem", name: "Problem" },
    { slug: "billing", name: "Billing" },
  ]);
});

describe("a name", () => {
  it("determines the slug, which stays after a rename", async () => {
    const { owner } = await createWorkspace();
    const category = await createCategory(owner, { name: "Größe & Versand" });
    expect(category.slug).toBe("grosse-versand");
    expect(await updateCategory(owner, category.id, { name: "Shipping" })).toEqual({
      ...category,
      name: "Shipping",
    });
    expect((await createCategory(owner, { name: "支持" })).slug).toBe("category");
  });

  it("is unique in any case", async () => {
    const { owner } = await createWorkspace();
    await expect(createCategory(owner, { name: "BILLING" })).rejects.toMatchObject({ code: "conflict" });
    const { id } = await createCategory(owner, { name: "Refunds" });
    await expect(updateCategory(owner, id, { name: "question" })).rejects.toMatchObject({ code: "conflict" });
    expect(await updateCategory(owner, id, { name: "REFUNDS" })).toMatchObject({ name: "REFUNDS" });
  });

  it("creates one category for simultaneous requests", async () => {
    const { id, owner } = await createWorkspace();
    const made = await Promise.allSettled(
      Array.from({ length: 6 }, () => createCategory(owner, { name: "Refunds" })),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await names(id)).toEqual(["Question", "Problem", "Billing", "Refunds"]);
  });
});

it("moves to a position, even beyond the end", async () => {
  const { id, owner } = await createWorkspace();
  const [question, , billing] = await listCategories({ workspaceId: id });
  await updateCategory(owner, billing?.id ?? "", { position: 0 });
  expect(await names(id)).toEqual(["Billing", "Question", "Problem"]);
  await updateCategory(owner, question?.id ?? "", { position: 99 });
  expect(await names(id)).toEqual(["Billing", "Problem", "Question"]);
});

it("archiving hides a category, frees its name and keeps its slug", async () => {
  const { id, owner } = await createWorkspace();
  const [, , billing] = await listCategories({ workspaceId: id });
  await archiveCategory(owner, billing?.id ?? "");
  expect(await names(id)).toEqual(["Question", "Problem"]);
  await expect(archiveCategory(owner, billing?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
  await expect(updateCategory(owner, billing?.id ?? "", { name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await createCategory(owner, { name: "Billing" })).toMatchObject({ slug: "billing-2" });
});

it("categories of other workspaces are not found", async () => {
  const [own, other] = await Promise.all([createWorkspace(), createWorkspace()]);
  const [category] = await listCategories({ workspaceId: other.id });
  const foreign = category?.id ?? "";
  await expect(updateCategory(own.owner, foreign, { name: "Taken over" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(archiveCategory(own.owner, foreign)).rejects.toMatchObject({ code: "not_found" });
  expect(await names(other.id)).toEqual(["Question", "Problem", "Billing"]);
});
