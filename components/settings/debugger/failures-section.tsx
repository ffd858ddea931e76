"use client";

import { CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsSection } from "../settings-section";
import { FailureRow } from "./failure-row";
import { useFailures } from "./use-failures";

/** The log of refused visits. */
export function FailuresSection({ openId }: { openId: string | null }) {
  const query = useFailures();
  return (
    <SettingsSection
      title="Refused visits"
      description="The last 30 days. Only the cause and the lengths and formats of what was sent are kept."
      flush
    >
      <QueryBoundary query={query} shape={["h-32"]}>
        {({ pages }) => {
          const failures = pages.flatMap(({ items }) => items);
          if (failures.length === 0)
            return (
              <EmptyState icon={<CircleCheck />} title="No refused visits">
                Pages with an invalid signature, or on a domain that isn’t allowed, appear here.
              </EmptyState>
            );
          return (
            <>
              <ul aria-label="Refused visits" className="flex flex-col divide-y divide-line">
                {failures.map((failure) => (
                  <FailureRow key={failure.id} failure={failure} open={failure.id === openId} />
                ))}
              </ul>
              {query.hasNextPage && (
                <div className="border-t border-line p-3 text-center">
                  <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    Show more
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </QueryBoundary>
    </SettingsSection>
  );
}
