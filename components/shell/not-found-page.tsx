import Link from "next/link";
import { buttonStyles } from "@/components/ui/button-styles";
import { MessagePage } from "./message-page";

/** For pages that don't exist and for those of other workspaces, which look the same. */
export function NotFoundPage() {
  return (
    <MessagePage
      title="Page not found"
      action={
        <Link href="/" className={buttonStyles({ variant: "primary" })}>
          Go to inbox
        </Link>
      }
    >
      <p>The address may be wrong, or you may not have access to its workspace.</p>
    </MessagePage>
  );
}
