"use client";

import { Archive, Pencil } from "lucide-react";
import { EffectChips } from "@/components/ticket/composer/effect-chips";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import type { MacroDto } from "@/lib/tickets/macros/schemas";

type MacroRowProps = { macro: MacroDto; onEdit: () => void; onArchive: () => void };

export function MacroRow({ macro, onEdit, onArchive }: MacroRowProps) {
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex items-center gap-2">
          <span className="truncate text-sm font-medium">{macro.name}</span>
          <Badge>{macro.isShared ? "Everyone" : "Only you"}</Badge>
        </p>
        {macro.body && <p className="truncate text-sm text-muted">{macro.body}</p>}
        <EffectChips effects={macro.effects} />
      </div>
      {macro.canEdit && (
        <div className="flex shrink-0">
          <IconButton label={`Edit ${macro.name}`} onClick={onEdit}>
            <Pencil aria-hidden />
          </IconButton>
          <IconButton label={`Archive ${macro.name}`} onClick={onArchive}>
            <Archive aria-hidden />
          </IconButton>
        </div>
      )}
    </li>
  );
}
