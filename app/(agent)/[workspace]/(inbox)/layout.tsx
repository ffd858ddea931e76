import type { ReactNode } from "react";
import { InboxLayout } from "@/components/inbox/inbox-layout";

/** The panes live here, above the pages, so that moving between tickets keeps the list. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <InboxLayout />
      {children}
    </>
  );
}
