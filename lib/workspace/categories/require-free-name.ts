import "server-only";
import { DomainError } from "@/lib/platform/errors";
import type { LiveCategory } from "./lock-categories";

/** @throws DomainError conflict when another offered category is called the same, in whatever case */
export function requireFreeName(live: LiveCategory[], name: string, self?: string): void {
  const taken = live.find(
    (category) => category.id !== self && category.name.toLowerCase() === name.toLowerCase(),
  );
  if (!taken) return;
  const message = `There already is a category named “${taken.name}”. Choose another name.`;
  throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
}
