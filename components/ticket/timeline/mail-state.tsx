import { Clock, MailCheck, MailX } from "lucide-react";
import type { TimelineItem } from "@/lib/tickets/timeline/schemas";

type Mail = Extract<TimelineItem, { kind: "message" }>["email"];

/** The delivery state of a reply's email. */
export function MailState({ email }: { email: Mail }) {
  if (!email) return null;
  if (email.state === "failed") {
    return (
      <p className="flex items-start gap-1.5 pt-2 text-xs text-danger">
        <MailX aria-hidden className="mt-px size-3.5 shrink-0" />
        <span>
          Email failed{email.error ? ` (${email.error.replace(/\.$/, "")})` : ""}. The reply is in the
          customer’s portal.
        </span>
      </p>
    );
  }
  const sent = email.state === "sent";
  const Icon = sent ? MailCheck : Clock;
  return (
    <p className="flex items-center gap-1.5 pt-2 text-xs text-muted">
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {sent ? "Email sent" : "Email queued"}
    </p>
  );
}
