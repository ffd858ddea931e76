"use client";

import { useState } from "react";
import { Ellipsis } from "lucide-react";
import { errorMessage } from "@/components/lib/request";
import { useSaveView } from "@/components/search/use-saved-views";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuLabel } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { SORTS, sortsOf } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";
import type { ViewDto } from "@/lib/tickets/views/schemas";
import { DEFAULT_VIEW, viewPath } from "@/components/lib/inbox-route";
import { SaveViewDialog } from "@/components/search/save-view-dialog";
import { selectAll } from "@/components/list/selection";
import { shownNumbers } from "@/components/list/shown-list";
import { SortButton } from "./sort-button";
import { chooseSort } from "./sort-store";
import { useGoTo } from "@/components/lib/use-inbox-route";
import { quoteValue } from "@/lib/tickets/search/format";

type ListMenuProps = {
  view: string;
  /** The view's name. */
  name: string;
  sort: Sort;
  saved: ViewDto | null;
};

/** Sort order and other actions for the whole list. */
export function ListMenu({ view, name, sort, saved }: ListMenuProps) {
  const [open, setOpen] = useState<"edit" | "delete" | "save" | null>(null);
  const [isSorting, setIsSorting] = useState(false);
  const close = () => setOpen(null);
  const query = saved?.query ?? queryOfView(view, name);
  const canEdit = saved?.canEdit === true;
  useShortcuts("List", [
    { keys: "v o", label: "Change sort order", run: () => setIsSorting(true) },
    {
      keys: "shift+s",
      label: "Save as view",
      run: () => setOpen("save"),
      when: query !== null,
    },
    { keys: "v e", label: "Edit view", run: () => setOpen("edit"), when: canEdit },
    { keys: "v d", label: "Delete view", run: () => setOpen("delete"), when: canEdit },
  ]);
  return (
    <>
      <DropdownMenu
        align="end"
        open={isSorting}
        onOpenChange={setIsSorting}
        trigger={<SortButton sort={sort} />}
      >
        <DropdownMenuLabel>Sort by</DropdownMenuLabel>
        {sortsOf(view).map((each) => (
          <DropdownMenuItem key={each} checked={each === sort} onSelect={() => chooseSort(view, each)}>
            {SORTS[each]}
          </DropdownMenuItem>
        ))}
      </DropdownMenu>
      <DropdownMenu
        align="end"
        trigger={
          <IconButton label="More list actions" size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        <DropdownMenuItem onSelect={() => selectAll(shownNumbers())}>Select all loaded</DropdownMenuItem>
        {query !== null && (
          <DropdownMenuItem onSelect={() => setOpen("save")}>Save as view…</DropdownMenuItem>
        )}
        {canEdit && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem onSelect={() => setOpen("edit")}>Edit view…</DropdownMenuItem>
            <DropdownMenuItem tone="danger" onSelect={() => setOpen("delete")}>
              Delete view…
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenu>
      {query !== null && open === "save" && <SaveViewDialog view={{ query, sort }} onClose={close} />}
      {saved && open === "edit" && <SaveViewDialog view={saved} onClose={close} />}
      {saved && open === "delete" && <DeleteView saved={saved} onClose={close} />}
    </>
  );
}

function DeleteView({ saved, onClose }: { saved: ViewDto; onClose: () => void }) {
  const { slug } = useWorkspace();
  const goTo = useGoTo();
  const save = useSaveView();
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete “${saved.name}”?`}
      description={
        saved.isShared
          ? "It’s removed from everyone’s sidebar. The tickets aren’t affected."
          : "The tickets in it aren’t affected."
      }
      confirmLabel="Delete view"
      tone="danger"
      pending={save.isPending}
      onConfirm={() =>
        save.mutate(
          { kind: "delete", id: saved.id },
          {
            onSuccess: () => {
              onClose();
              goTo(viewPath(slug, DEFAULT_VIEW));
            },
          },
        )
      }
    >
      {save.error && <Notice tone="danger">{errorMessage(save.error)}</Notice>}
    </AlertDialog>
  );
}

const IN_THE_INBOX = "status:open,pending -is:snoozed";

const BUILT_IN: Record<string, string> = {
  mine: `${IN_THE_INBOX} assignee:me`,
  unassigned: `${IN_THE_INBOX} assignee:none`,
  all: IN_THE_INBOX,
  snoozed: "is:snoozed",
  held: "is:held",
  resolved: "status:resolved,closed",
};

/**
 * @param label the view's name, for categories and teams
 * @returns the search that finds what a built-in view shows, or null if there is none
 */
export function queryOfView(view: string, label: string): string | null {
  const [kind = ""] = view.split("-");
  if (kind === "category" || kind === "team") return `${IN_THE_INBOX} ${kind}:${quoteValue(label)}`;
  return BUILT_IN[view] ?? null;
}
