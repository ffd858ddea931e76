import Link from "next/link";
import { ShieldX } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";

/** What an agent gets instead of a page for which the role does not suffice. */
export function NotAllowed({ workspaceSlug }: { workspaceSlug: string }) {
  return (
    <div className="grid min-h-full place-items-center p-4">
      <EmptyState
        icon={<ShieldX />}
        title="You may not change these settings"
        action={
          <Link href={`/${workspaceSlug}/inbox/all`} className={buttonStyles()}>
            Back to the inbox
          </Link>
        }
      >
        The owner and the admins of this workspace may. Ask one of them to change something here, or to make
        you an admin.
      </EmptyState>
    </div>
  );
}
