import type { ReactNode } from "react";
import { WorkspaceProviders } from "@/components/shell/live/workspace-providers";
import type { WorkspaceView } from "@/components/lib/workspace-context";
import { ConnectionNote } from "./connection-note";
import { LazyNotifier } from "./lazy-notifications";
import { ShortcutLayer } from "./shortcut-layer";
import { Sidebar } from "./sidebar";
import { SideDrawer } from "./side-drawer";
import type { WorkspaceChoice } from "./workspace-switch";

type ShellProps = {
  workspace: WorkspaceView;
  /** All of the agent's workspaces. */
  choices: WorkspaceChoice[];
  liveAfter: number;
  /** Fills the rest of the window and scrolls on its own. */
  children: ReactNode;
};

/** Layout of every page of a workspace. */
export function Shell({ workspace, choices, liveAfter, children }: ShellProps) {
  return (
    <WorkspaceProviders workspace={workspace} liveAfter={liveAfter}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-16 rounded-md bg-accent px-3 py-2 text-sm font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      <LazyNotifier />
      <div className="flex h-dvh overflow-hidden">
        <aside
          aria-label="Workspace"
          className="hidden w-56 shrink-0 flex-col border-r border-line bg-canvas lg:flex 2xl:w-60"
        >
          <Sidebar choices={choices} />
        </aside>
        <div className="flex min-w-0 flex-1 flex-col">
          <SideDrawer choices={choices} />
          <ConnectionNote />
          <div id="main" tabIndex={-1} className="flex min-h-0 flex-1 outline-none">
            {children}
          </div>
        </div>
      </div>
      <ShortcutLayer />
    </WorkspaceProviders>
  );
}
