"use client";

import type { ReactNode } from "react";
import Link from "next/link";
import { useWorkspace } from "@/components/lib/workspace-context";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SecuritySettingsDto } from "@/lib/workspace/workspaces/schemas";
import { SettingsSection } from "../settings-section";
import { useSettings } from "../use-settings";
import { EmbedStep } from "./embed-step";

/** Three steps to a working portal, each checked off by real data. */
export function EmbedSteps() {
  const { slug } = useWorkspace();
  const security = useSettings<SecuritySettingsDto>("security").data;
  const seen = lastSignedVisit(security);
  const domains = security?.domains.length ?? 0;
  const securityPage = `/${slug}/settings/security`;

  return (
    <SettingsSection title="Embed the portal" flush>
      <ol className="flex flex-col divide-y divide-line">
        <EmbedStep number={1} title="Add the secret to your server’s environment" done={seen !== null}>
          Copy it from <TextLink href={securityPage}>Security</TextLink> into a variable that only your server
          reads.{" "}
          {seen && (
            <>
              Last used <RelativeTime value={seen} />.
            </>
          )}
        </EmbedStep>
        <EmbedStep number={2} title="Allow your domain" done={domains > 0}>
          {domains === 0 ? "No domains are allowed yet. " : `${count(domains)} can show the portal. `}
          <TextLink href={securityPage}>Allowed domains</TextLink>
          {domains === 0 && security?.developmentMode && " (localhost is allowed for development)"}
        </EmbedStep>
        <EmbedStep number={3} title="Render the snippet on your support page" done={seen !== null}>
          It signs the customer’s email on your server and shows the portal in an iframe. Copy it below.
        </EmbedStep>
      </ol>
    </SettingsSection>
  );
}

function lastSignedVisit(security: SecuritySettingsDto | undefined): string | null {
  const times = (security?.secrets ?? []).map((secret) => secret.lastUsedAt ?? "").sort();
  return times.at(-1) || null;
}

function count(domains: number): string {
  return domains === 1 ? "1 domain" : `${domains} domains`;
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent-text underline underline-offset-2">
      {children}
    </Link>
  );
}
