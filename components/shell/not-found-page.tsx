import Link from "next/link";
import { buttonStyles } from "@/components/ui/button-styles";
import { MessagePage } from "./message-page";

/** For an address that leads nowhere, and for what is somebody else's: the two look the same. */
export function NotFoundPage() {
  return (
    <MessagePage
      title="This page does not exist"
      action={
        <Link href="/" className={buttonStyles({ variant: "primary" })}>
          Go to your inbox
        </Link>
      }
    >
      <p>The address may be mistyped, or it belongs to a workspace you are not a member of.</p>
    </MessagePage>
  );
}
