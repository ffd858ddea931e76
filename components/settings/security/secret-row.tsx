"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SecretDto } from "@/lib/workspace/workspaces/schemas";
import { SecretValue } from "./secret-value";

const STATES: Record<SecretDto["state"], { label: string; tone: BadgeTone }> = {
  live: { label: "Active", tone: "success" },
  ending: { label: "Expiring", tone: "warning" },
  ended: { label: "Ended", tone: "neutral" },
};

const KINDS: Record<SecretDto["kind"], string> = { hmac: "Signature", jwt: "Token" };

/** One secret: its state, and its value on request. */
export function SecretRow({ secret, onEnd }: { secret: SecretDto; onEnd: () => void }) {
  const { label, tone } = STATES[secret.state];
  const accepted = secret.state !== "ended";
  return (
    <li
      data-testid="secret"
      data-kind={secret.kind}
      data-state={secret.state}
      className="flex flex-col gap-2 px-4 py-3"
    >
      <div className="flex items-start justify-between gap-2">
        <div className="flex min-h-7 min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <h3 className="text-sm font-medium">{secret.label}</h3>
          <Badge tone={tone}>{label}</Badge>
          <Badge>{KINDS[secret.kind]}</Badge>
        </div>
        {accepted && (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Revoke ${secret.label}`}
            className="text-danger"
            onClick={onEnd}
          >
            {" "}
            Revoke{" "}
          </Button>
        )}
      </div>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        <Fact name="Key ID">
          <code className="font-mono">{secret.keyId}</code>
        </Fact>
        <Fact name="Created">
          <RelativeTime value={secret.createdAt} />
        </Fact>
        <Fact name="Last used">
          {secret.lastUsedAt ? <RelativeTime value={secret.lastUsedAt} /> : "never"}
        </Fact>
        {secret.endsAt && (
          <Fact name={accepted ? "Expires" : "Ended"}>
            <RelativeTime value={secret.endsAt} />
          </Fact>
        )}
      </dl>
      {accepted && <SecretValue secret={secret} />}
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
