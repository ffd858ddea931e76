"use client";

import { CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsSection } from "../settings-section";
import { FailureRow } from "./failure-row";
import { useFailures } from "./use-failures";

/** The log of refused visitors. */
export function FailuresSection({ openId }: { openId: string | null }) {
  const query = useFailures();
  return (
    <SettingsSection
      title="Refused visitors"
      description="The last 30 days. Of what was sent only lengths and forms are kept, and the cause."
      flush
    >
      <QueryBoundary query={query} shape={["h-32"]}>
        {({ pages }) => {
          const failures = pages.flatMap(({ items }) => items);
          if (failures.length === 0)
            return (
              <EmptyState icon={<CircleCheck />} title="Nobody was refused">
                When a page sends a wrong signature, or stands on a domain that is not allowed, it is listed
                here.
              </EmptyState>
            );
          return (
            <>
              <ul aria-label="Refused visitors" className="flex flex-col divide-y divide-line">
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
