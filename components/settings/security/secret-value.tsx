"use client";

import { useState } from "react";
import { Check, Copy, Eye, EyeOff } from "lucide-react";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useCopy } from "@/components/ui/use-copy";
import { useToast } from "@/components/ui/use-toast";
import type { SecretDto } from "@/lib/workspace/workspaces/schemas";
import { settingsPath } from "../settings-path";

/** The value: fetched on request (which the audit log records), dropped when hidden; a click copies it. */
export function SecretValue({ secret }: { secret: SecretDto }) {
  const { slug } = useWorkspace();
  const toast = useToast();
  const [value, setValue] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const { state, copy } = useCopy();

  const reveal = async () => {
    setPending(true);
    try {
      const path = `${settingsPath(slug, "security")}/secrets/${secret.id}/reveal`;
      setValue((await request<{ secret: string }>(path, { method: "POST" })).secret);
    } catch (error) {
      toast({ tone: "danger", title: "Couldn’t show the secret", description: (error as Error).message });
    } finally {
      setPending(false);
    }
  };

  if (value === null) {
    return (
      <div className="flex items-center gap-2">
        <span
          aria-hidden
          className="min-w-0 flex-1 truncate rounded-md bg-subtle px-2.5 py-1.5 font-mono text-sm text-faint"
        >
          ••••••••••••••••••••••••••••••••
        </span>
        <Button aria-label={`Show ${secret.label}`} pending={pending} onClick={() => void reveal()}>
          <Eye aria-hidden />
          Show
        </Button>
      </div>
    );
  }
  return (
    <div className="flex items-start gap-2">
      <button
        type="button"
        aria-label={`Copy ${secret.label}`}
        title="Click to copy"
        onClick={() => void copy(value)}
        className="flex min-w-0 flex-1 items-start justify-between gap-3 rounded-md bg-subtle px-2.5 py-1.5 text-left hover:bg-selected"
      >
        <code data-testid="secret-value" className="min-w-0 font-mono text-sm break-all whitespace-pre-wrap">
          {value}
        </code>
        <span role="status" className="flex shrink-0 items-center gap-1 text-xs leading-5 text-muted">
          {state === "copied" ? (
            <Check aria-hidden className="size-3.5" />
          ) : (
            <Copy aria-hidden className="size-3.5" />
          )}
          {state === "copied" ? "Copied" : state === "failed" ? "Select to copy" : ""}
        </span>
      </button>
      <IconButton label={`Hide ${secret.label}`} onClick={() => setValue(null)}>
        <EyeOff aria-hidden />
      </IconButton>
    </div>
  );
}
