"use client";

import Link from "next/link";
import { useWorkspace } from "@/components/lib/workspace-context";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { CAUSES } from "@/lib/identity/diagnosis/causes";
import type { FailureDto } from "@/lib/identity/diagnosis/schemas";
import { REASONS } from "@/lib/identity/diagnosis/reason-labels";

/** A refused visit, titled by its cause where one was found, otherwise by the refusal. */
export function FailureRow({ failure, open }: { failure: FailureDto; open: boolean }) {
  const { slug } = useWorkspace();
  const { id, code, origin, email, createdAt, causes } = failure;
  const cause = causes[0];
  return (
    <li data-testid="failure" data-code={code}>
      <Link
        href={`/${slug}/settings/security/debugger?failure=${id}`}
        aria-current={open ? "true" : undefined}
        className={cn(
          "flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5 text-sm hover:bg-subtle focus-visible:-outline-offset-2",
          open && "bg-selected",
        )}
      >
        <span className="font-medium">{cause ? CAUSES[cause.code].title : REASONS[code]}</span>
        <span className="min-w-0 flex-1 basis-40 truncate text-muted">
          {[origin ?? "no page named", email].filter(Boolean).join(", ")}
        </span>
        <RelativeTime value={createdAt} className="text-xs text-muted" />
      </Link>
    </li>
  );
}
