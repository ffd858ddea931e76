"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { ToastProvider } from "@/components/ui/toast-provider";
import { LiveProvider } from "./live-provider";
import { createQueryClient } from "@/components/lib/query-client";
import { WorkspaceContext } from "@/components/lib/workspace-context";
import type { WorkspaceView } from "@/components/lib/workspace-context";

type WorkspaceProvidersProps = { workspace: WorkspaceView; liveAfter: number; children: ReactNode };

/** What every page of a workspace has: who and where we are, the cache, live updates, toasts. */
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
