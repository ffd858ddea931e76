import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

/** Props of Next's error pages. */
export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that failed to load, with a retry. `text` says what that means for the reader. */
export function PageError({ error, reset, text }: PageErrorProps & { text: string }) {
  return (
    <MessagePage
      title="Something went wrong"
      action={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    >
      <p>{text}</p>
      {error.digest && <p className="pt-2 text-xs">Reference: {error.digest}</p>}
    </MessagePage>
  );
}
