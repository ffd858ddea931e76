"use client";

import { useSyncExternalStore } from "react";
import { useSearchParams } from "next/navigation";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useNow } from "@/components/ui/use-now";
import { dayIn } from "@/lib/workspace/preferences/format";
import type { ReportDto } from "@/lib/insight/reports/schemas";
import { readChoice, toQuery, writeChoice } from "./report-period";
import type { ReportSelection } from "./report-period";

const never = () => () => undefined;

/** @returns the reader's time zone; null on the server, which can't know it */
function useTimeZone(): string | null {
  return useSyncExternalStore(never, ownTimeZone, () => null);
}

/** The chosen filters, kept in the URL so that a report can be shared. Null on the server. */
export function useReportChoice() {
  const search = useSearchParams();
  const timeZone = useTimeZone();
  const now = useNow();
  if (timeZone === null || now === null) return null;
  const today = dayIn(timeZone, now);
  return {
    choice: readChoice(search, today),
    timeZone,
    choose: (part: Partial<ReportSelection>) => {
      // The URL may be ahead of what is rendered.
      const current = readChoice(new URLSearchParams(window.location.search), today);
      window.history.replaceState(null, "", `?${writeChoice({ ...current, ...part })}`);
    },
  };
}

/** The report; while loading another one, the previous one. */
export function useReport(choice: ReportSelection, timeZone: string) {
  const { slug } = useWorkspace();
  const query = toQuery(choice, timeZone);
  return useQuery({
    queryKey: [slug, "reports", query],
    queryFn: ({ signal }) => request<ReportDto>(apiPath(slug, `/reports?${query}`), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Names to filter by: `/teams` or `/tags`. */
export function useNames(path: "/teams" | "/tags") {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, path.slice(1)],
    queryFn: ({ signal }) =>
      request<{ items: { id: string; name: string }[] }>(apiPath(slug, path), { signal }),
    select: ({ items }) => items,
  });
}
