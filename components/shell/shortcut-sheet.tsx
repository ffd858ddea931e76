"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { KeyHints } from "@/components/shortcuts/key-hints";
import { availableShortcuts } from "@/components/shortcuts/shortcut-registry";

/** Every shortcut that works on the page right now. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const [groups] = useState(() => [...availableShortcuts()]);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Keyboard shortcuts"
      description="Shortcuts available on this page. While typing, only those with a modifier key work."
      className="max-w-3xl"
    >
      <div className="gap-8 sm:columns-2">
        {groups.map(([name, shortcuts]) => (
          <section key={name} aria-label={name} className="mb-5 break-inside-avoid">
            <h3 className="pb-1 text-xs font-medium text-muted">{name}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div
                  key={keys + label}
                  className="flex min-h-8 items-center justify-between gap-4 border-t border-line"
                >
                  <dt className="text-sm">{label}</dt>
                  <dd className="flex shrink-0 gap-1">
                    <KeyHints keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
