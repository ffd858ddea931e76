"use client";

import { request } from "@/components/lib/request";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

export type Categories = { items: CategoryDto[] };

/** The list is refetched after each change: the server decides slugs and order. */
function reloaded(path: string): Promise<Categories> {
  return request<Categories>(path);
}

export function useAddCategory() {
  return useSettingsMutation<Categories, { name: string }>({
    page: "categories",
    mainField: "name",
    send: async (path, { name }) => {
      await request<CategoryDto>(path, { method: "POST", body: { name } });
      return reloaded(path);
    },
  });
}

export function useRenameCategory() {
  return useSettingsMutation<Categories, { id: string; name: string }>({
    page: "categories",
    mainField: "name",
    send: async (path, { id, name }) => {
      await request<CategoryDto>(`${path}/${id}`, { method: "PATCH", body: { name } });
      return reloaded(path);
    },
  });
}

export function useMoveCategory() {
  return useSettingsMutation<Categories, { id: string; position: number }>({
    page: "categories",
    optimistic: ({ items }, { id, position }) => ({ items: moved(items, id, position) }),
    send: async (path, { id, position }) => {
      await request<CategoryDto>(`${path}/${id}`, { method: "PATCH", body: { position } });
      return reloaded(path);
    },
  });
}

export function useArchiveCategory() {
  return useSettingsMutation<Categories, { id: string }>({
    page: "categories",
    done: "Category archived",
    send: async (path, { id }) => {
      await request(`${path}/${id}`, { method: "DELETE" });
      return reloaded(path);
    },
  });
}

/** @returns the list with one item moved; unchanged when the item isn't in it */
export function moved<Item extends { id: string }>(items: Item[], id: string, position: number): Item[] {
  const item = items.find((each) => each.id === id);
  if (!item) return items;
  const others = items.filter((each) => each.id !== id);
  return [...others.slice(0, position), item, ...others.slice(position)];
}
