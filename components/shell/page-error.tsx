import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";

/** What Next hands to an error page. */
export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that could not be shown, and the way to try again. `text` says what that means for the reader. */
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
