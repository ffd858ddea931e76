"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ApiKeyDto } from "@/lib/identity/api-keys/schemas";

/** One key and whether it's active. Its value can't be shown again. */
export function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKeyDto; onRevoke: () => void }) {
  const { label, createdAt, createdBy, lastUsedAt, revokedAt, tokenSecret } = apiKey;
  return (
    <li
      data-testid="api-key"
      data-state={revokedAt ? "revoked" : "live"}
      className="flex flex-col gap-1.5 px-4 py-3"
    >
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-h-7 min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="text-sm font-medium break-words">{label}</h3>
          <Badge tone={revokedAt ? "neutral" : "success"}>{revokedAt ? "Revoked" : "Active"}</Badge>
        </div>
        {!revokedAt && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Revoke ${label}`}
            className="text-danger"
            onClick={onRevoke}
          >
            Revoke
          </Button>
        )}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        <Fact name="Created">
          <RelativeTime value={createdAt} />
          {createdBy && ` by ${createdBy}`}
        </Fact>
        <Fact name="Last used">{lastUsedAt ? <RelativeTime value={lastUsedAt} /> : "never"}</Fact>
        {revokedAt && (
          <Fact name="Revoked">
            <RelativeTime value={revokedAt} />
          </Fact>
        )}
        {tokenSecret && (
          <Fact name="Token secret">
            <code className="font-mono">{tokenSecret.keyId}</code>
            {tokenSecret.live ? "" : ", ended"}
          </Fact>
        )}
      </dl>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1">
      <dt className="text-muted">{name}</dt> <dd>{children}</dd>
    </div>
  );
}
