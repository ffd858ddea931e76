"use client";

import { useEffect, useState } from "react";
import { useRouter } from "next/navigation";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { guardNavigation } from "./guard-navigation";

/** Confirms leaving with unsaved changes: by a link, by Back, by closing the tab. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const router = useRouter();
  const [leave, setLeave] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!when) return;
    return guardNavigation(
      (go) => setLeave(() => go),
      (href) => router.push(href),
    );
  }, [when, router]);

  return (
    <AlertDialog
      open={leave !== null}
      onOpenChange={(open) => !open && setLeave(null)}
      title="Leave without saving?"
      description="Your changes on this page haven’t been saved."
      cancelLabel="Stay"
      confirmLabel="Leave"
      tone="danger"
      onConfirm={() => {
        setLeave(null);
        leave?.();
      }}
    />
  );
}
