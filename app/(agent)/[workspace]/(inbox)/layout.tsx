import type { ReactNode } from "react";
import { InboxLayout } from "@/components/inbox/inbox-layout";

/** The panes stand here, above the pages, so that going from ticket to ticket keeps the list as it is. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <InboxLayout />
      {children}
    </>
  );
}
