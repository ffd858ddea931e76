"use client";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { DryRunDto } from "@/lib/identity/diagnosis/schemas";
import { EMBED_TYPE_NAMES } from "@/lib/identity/diagnosis/reason-labels";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { useDryRun } from "./use-health";

type DryRunDialogProps = {
  open: boolean;
  onClose: () => void;
  /** Starts refusing them; absent when already on. */
  onRefuse?: () => void;
};

/** Shows which visits of the last seven days would have been refused, before refusing unsigned visitors. */
export function DryRunDialog({ open, onClose, onRefuse }: DryRunDialogProps) {
  const query = useDryRun(open);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Visits that would be refused"
      description="Based on the last 7 days, if unsigned visitors were refused. Nothing has changed yet."
      footer={
        <>
          <Button onClick={onClose}>{onRefuse ? "Cancel" : "Close"}</Button>
          {onRefuse && (
            <Button variant="primary" disabled={query.data === undefined} onClick={onRefuse}>
              Refuse unsigned visitors
            </Button>
          )}
        </>
      }
    >
      <QueryBoundary query={query} shape={["h-24"]}>
        {(run) => <DryRun run={run} />}
      </QueryBoundary>
    </Dialog>
  );
}

function DryRun({ run }: { run: DryRunDto }) {
  return (
    <div data-testid="dry-run" className="flex flex-col gap-3 text-sm">
      <Notice tone={run.refused === 0 ? "info" : "warning"}>{verdict(run)}</Notice>
      {run.sources.length > 0 && (
        <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
          {run.sources.map(({ origin, embedType, refused, total }) => (
            <li key={`${origin} ${embedType}`} className="flex flex-wrap items-center gap-x-3 px-3 py-2">
              <span className="min-w-0 font-mono break-all">{origin || "Unknown page"}</span>
              <span className="text-xs text-muted">{EMBED_TYPE_NAMES[embedType]}</span>
              <span className="ml-auto text-xs text-muted tabular-nums">
                {refused.toLocaleString("en")} of {total.toLocaleString("en")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {run.tickets > 0 && (
        <p className="text-muted">
          {run.tickets === 1 ? "One ticket was" : `${run.tickets.toLocaleString("en")} tickets were`} created
          by unsigned visitors.
        </p>
      )}
      {run.alreadyRefused > 0 && (
        <p className="text-muted">
          {run.alreadyRefused.toLocaleString("en")} unsigned visits were already refused during this time.
        </p>
      )}
    </div>
  );
}

function verdict({ refused, total }: DryRunDto): string {
  if (total === 0)
    return "No page loaded the portal during this time, so there’s nothing to base a preview on.";
  if (refused === 0) return `None: all ${total.toLocaleString("en")} visits were signed.`;
  const share = Math.max(1, Math.round((refused / total) * 100));
  return `${refused.toLocaleString("en")} of ${total.toLocaleString("en")} visits (${share} %) would have been refused.`;
}
