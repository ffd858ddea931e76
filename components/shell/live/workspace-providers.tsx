"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { QueryClientProvider, QueryClient } from "@tanstack/react-query";
import { ToastProvider } from "@/components/ui/toast-provider";
import { LiveProvider } from "./live-provider";
import { WorkspaceContext } from "@/components/lib/workspace-context";
import type { WorkspaceView } from "@/components/lib/workspace-context";
import { ApiError } from "@/components/lib/request";

type WorkspaceProvidersProps = { workspace: WorkspaceView; liveAfter: number; children: ReactNode };

/** What every page of a workspace has: context, cache, live updates, toasts. */
export function WorkspaceProviders({ workspace, liveAfter, children }: WorkspaceProvidersProps) {
  const [client] = useState(createQueryClient);
  return (
    <WorkspaceContext value={workspace}>
      <QueryClientProvider client={client}>
        <ToastProvider>
          <LiveProvider after={liveAfter}>{children}</LiveProvider>
        </ToastProvider>
      </QueryClientProvider>
    </WorkspaceContext>
  );
}

/** The live stream keeps data fresh, so showing it again doesn't refetch it. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      mutations: { retry: false },
    },
  });
}

/** Whether the same request may succeed a moment later. */
function isPassing(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500;
}
