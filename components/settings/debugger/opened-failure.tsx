"use client";

import Link from "next/link";
import { useWorkspace } from "@/components/lib/workspace-context";
import { buttonStyles } from "@/components/ui/button-styles";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FailureDto } from "@/lib/identity/diagnosis/schemas";
import { REASONS, EMBED_TYPE_NAMES } from "@/lib/identity/diagnosis/reason-labels";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsSection } from "../settings-section";
import { CauseList } from "./cause-list";
import type { FixChoice } from "./cause-list";
import { FactList } from "./fact-list";
import { useFailure } from "./use-failures";

/** A refused visit, opened from the log. */
export function OpenedFailure({ id, ...fixes }: { id: string } & FixChoice) {
  const { slug } = useWorkspace();
  const query = useFailure(id);
  return (
    <QueryBoundary query={query} shape={["h-48"]}>
      {(failure) => (
        <SettingsSection
          title={REASONS[failure.code]}
          description={<Where failure={failure} />}
          flush
          actions={
            <Link href={`/${slug}/settings/security/debugger`} className={buttonStyles()}>
              Close
            </Link>
          }
        >
          {failure.causes.length > 0 ? (
            <CauseList causes={failure.causes} {...fixes} />
          ) : (
            <p className="p-4 text-sm text-pretty text-muted">
              {WITHOUT_CAUSE[failure.code] ?? NOTHING_MORE}
            </p>
          )}
          <FactList facts={failure.facts} />
        </SettingsSection>
      )}
    </QueryBoundary>
  );
}

const NOTHING_MORE = "The signature wasn’t the problem. The reason above is the full explanation.";
const WITHOUT_CAUSE: Partial<Record<FailureDto["code"], string>> = {
  domain_not_allowed:
    "The page’s domain isn’t allowed. You can allow it under Integration health in Security.",
  standalone_disabled:
    "The portal was opened in its own browser tab, and the standalone portal is off (Security > Standalone portal).",
  identity_required: "Neither an email nor a token was passed, and unsigned visitors are refused (Security).",
};

function Where({ failure }: { failure: FailureDto }) {
  return (
    <>
      <RelativeTime value={failure.createdAt} /> on{" "}
      <span className="break-all">{failure.origin ?? "a page that did not name itself"}</span>, with{" "}
      {EMBED_TYPE_NAMES[failure.embedType]}
      {failure.email && <>, for {failure.email}</>}
    </>
  );
}
