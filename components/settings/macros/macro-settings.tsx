"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { Plus, Zap } from "lucide-react";
import { useMacros } from "@/components/ticket/composer/use-macros";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { MacroDto } from "@/lib/tickets/macros/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { SettingsSection } from "../settings-section";
import { MacroRow } from "./macro-row";
import { useArchiveMacro } from "./use-macro-mutations";

const MacroDialog = dynamic(() => import("./macro-dialog"), { ssr: false });

/** settings/macros: prepared replies and their actions. */
export function MacroSettings() {
  const query = useMacros();
  const [edited, setEdited] = useState<MacroDto | "new" | null>(null);
  const [archived, setArchived] = useState<MacroDto | null>(null);
  const archive = useArchiveMacro();
  return (
    <SettingsPage
      title="Macros"
      intro="Answers you give often. In a reply, type / at the beginning of a line and choose one."
    >
      <QueryBoundary query={query} shape={["h-64"]}>
        {(macros) => (
          <SettingsSection
            title="Macros you can use"
            flush
            actions={
              <Button size="sm" onClick={() => setEdited("new")}>
                <Plus aria-hidden />
                New macro
              </Button>
            }
          >
            {macros.length === 0 ? (
              <EmptyState icon={<Zap />} title="No macros yet">
                Create one for replies you send often, like how to reset a password.
              </EmptyState>
            ) : (
              <ul aria-label="Macros" className="flex flex-col divide-y divide-line">
                {macros.map((macro) => (
                  <MacroRow
                    key={macro.id}
                    macro={macro}
                    onEdit={() => setEdited(macro)}
                    onArchive={() => setArchived(macro)}
                  />
                ))}
              </ul>
            )}
          </SettingsSection>
        )}
      </QueryBoundary>
      {edited && <MacroDialog macro={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      <AlertDialog
        open={archived !== null}
        onOpenChange={(open) => !open && setArchived(null)}
        title={`Archive “${archived?.name ?? ""}”?`}
        description="Agents can no longer use it. Sent replies aren’t affected."
        confirmLabel="Archive"
        tone="danger"
        pending={archive.isPending}
        onConfirm={() => archived && archive.mutate(archived, { onSettled: () => setArchived(null) })}
      />
    </SettingsPage>
  );
}
