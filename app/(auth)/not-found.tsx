import Link from "next/link";
import { MessagePage } from "@/components/shell/message-page";
import { buttonStyles } from "@/components/ui/button-styles";

export default function NotFound() {
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
