"use client";

import { createContext, useContext } from "react";
import type { Role } from "@/lib/platform/actors";

/** The current workspace and agent. */
export type WorkspaceView = {
  slug: string;
  name: string;
  me: { agentId: string; name: string; email: string; role: Role };
};

export const WorkspaceContext = createContext<WorkspaceView | null>(null);

/** @throws outside of the shell */
export function useWorkspace(): WorkspaceView {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace needs the shell around it.");
  return workspace;
}

/** @returns a path of the workspace's API */
export const apiPath = (slug: string, path: string) => `/api/workspaces/${slug}${path}`;
