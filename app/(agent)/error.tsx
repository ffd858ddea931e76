"use client";

import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <MessagePage
      title="Something went wrong"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      <p>The page could not be shown. What you had typed in a reply is kept.</p>
      {error.digest && <p className="pt-2 text-xs">Reference: {error.digest}</p>}
    </MessagePage>
  );
}
