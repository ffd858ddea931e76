/** The menus of a selection, with the same shortcuts as for a single ticket. */
export const BULK_MENUS = [
  { menu: "status", keys: "s", label: "Set status" },
  { menu: "assign", keys: "a", label: "Assign" },
  { menu: "priority", keys: "p", label: "Set priority" },
  { menu: "tags", keys: "t", label: "Tags" },
  { menu: "category", keys: "y", label: "Change category" },
  { menu: "snooze", keys: "z", label: "Snooze" },
] as const;

export type BulkMenuName = (typeof BULK_MENUS)[number]["menu"];
