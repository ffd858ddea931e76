"use client";

import { useRef, useState } from "react";
import dynamic from "next/dynamic";
import { ChevronDown } from "lucide-react";
import { KeyHints } from "@/components/shortcuts/key-hints";
import { keyLabel } from "@/components/shortcuts/shortcut-keys";
import { isMac } from "@/components/shortcuts/use-key-listener";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import type { PendingReply } from "./use-reply";

const TimeDialog = dynamic(() => import("@/components/ticket/actions/time-dialog"), { ssr: false });

const KEYS = { snooze: "mod+shift+s", later: "mod+shift+l" };

type SendMenuProps = Pick<PendingReply, "isReady" | "submit">;

/** The ways to send a reply. */
export function SendMenu({ isReady, submit }: SendMenuProps) {
  const [dialog, setDialog] = useState<"snooze" | "later" | null>(null);
  const close = () => setDialog(null);
  const snooze = (until: string | null) => {
    close();
    submit({ effects: { snooze: { until } } });
  };
  const place = useRef<HTMLDivElement>(null);
  const when = () => isReady && place.current?.offsetParent != null;
  useShortcuts("Ticket", [
    { keys: KEYS.snooze, label: "Send and snooze", run: () => setDialog("snooze"), when },
    { keys: KEYS.later, label: "Send later", run: () => setDialog("later"), when },
  ]);
  return (
    <div ref={place} className="flex">
      <Button
        type="submit"
        variant="primary"
        disabled={!isReady}
        title={keyLabel("mod+Enter", isMac())}
        className="rounded-r-none"
      >
        Send
      </Button>
      <DropdownMenu
        align="end"
        side="top"
        className="min-w-56"
        trigger={
          <Button
            variant="primary"
            aria-label="More send options"
            disabled={!isReady}
            className="rounded-l-none border-l-accent-ink/30 px-1.5"
          >
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <DropdownMenuItem
          hint={<Keys keys="mod+shift+Enter" />}
          onSelect={() => submit({ effects: { status: "resolved" } })}
        >
          Send and resolve
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => submit({ effects: { status: "open" } })}>
          Send and keep open
        </DropdownMenuItem>
        <DropdownMenuItem hint={<Keys keys={KEYS.snooze} />} onSelect={() => setDialog("snooze")}>
          Send and snooze…
        </DropdownMenuItem>
        <DropdownMenuItem hint={<Keys keys={KEYS.later} />} onSelect={() => setDialog("later")}>
          Send later…
        </DropdownMenuItem>
      </DropdownMenu>
      {dialog === "later" && (
        <TimeDialog
          title="Send later"
          description="If the customer replies first, it’s canceled and the text returns to your draft."
          action="Schedule"
          onClose={close}
          onChoose={(at) => {
            close();
            submit({ sendAt: at.toISOString() });
          }}
        />
      )}
      {dialog === "snooze" && (
        <TimeDialog
          title="Send and snooze"
          description="The ticket returns to the inbox at that time, or when the customer replies."
          action="Send and snooze"
          untimed={{ label: "Until the customer replies", onChoose: () => snooze(null) }}
          onClose={close}
          onChoose={(at) => snooze(at.toISOString())}
        />
      )}
    </div>
  );
}

/** Visual only: the key isn't part of an action's name. */
function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="flex gap-1 max-sm:hidden">
      <KeyHints keys={keys} />
    </span>
  );
}
