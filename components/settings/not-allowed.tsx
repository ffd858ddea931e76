import Link from "next/link";
import { ShieldX } from "lucide-react";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";

/** Shown instead of a settings page that the role doesn't allow. */
export function NotAllowed({ workspaceSlug }: { workspaceSlug: string }) {
  return (
    <div className="grid min-h-full place-items-center p-4">
      <EmptyState
        icon={<ShieldX />}
        title="Only owners and admins can change these settings"
        action={
          <Link href={`/${workspaceSlug}/inbox/all`} className={buttonStyles()}>
            Back to inbox
          </Link>
        }
      >
        Ask one of them to make a change, or to make you an admin.
      </EmptyState>
    </div>
  );
}
