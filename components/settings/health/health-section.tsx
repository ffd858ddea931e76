"use client";

import Link from "next/link";
import { Activity, Bug } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import type { HealthDto } from "@/lib/identity/diagnosis/schemas";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsSection } from "../settings-section";
import { BlockedList } from "./blocked-list";
import { DayBars } from "./day-bars";
import { SourceList } from "./source-list";
import { useHealth } from "./use-health";

/** Integration health: which pages load the portal, how many visits are signed, and what was refused. */
export function HealthSection() {
  const { slug } = useWorkspace();
  const query = useHealth();
  return (
    <SettingsSection
      title="Integration health"
      description="Pages that loaded the portal in the last 7 days, and pages that were refused."
      flush
      actions={
        <Link href={`/${slug}/settings/security/debugger`} className={buttonStyles()}>
          <Bug aria-hidden />
          Debugger
        </Link>
      }
    >
      <QueryBoundary query={query} shape={["h-40"]}>
        {(health) => (isQuiet(health) ? <Quiet /> : <Health health={health} />)}
      </QueryBoundary>
    </SettingsSection>
  );
}

const isQuiet = ({ sources, blocked }: HealthDto) => sources.length === 0 && blocked.length === 0;

function Quiet() {
  return (
    <EmptyState icon={<Activity />} title="No visits yet">
      Pages that load the portal, or are refused, appear here.
    </EmptyState>
  );
}

function Health({ health }: { health: HealthDto }) {
  return (
    <>
      {health.sources.length > 0 && (
        <>
          <DayBars days={health.days} />
          <SourceList sources={health.sources} />
        </>
      )}
      {health.blocked.length > 0 && <BlockedList blocked={health.blocked} />}
    </>
  );
}
