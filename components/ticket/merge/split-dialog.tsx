"use client";

import { MAX_SUBJECT } from "@/lib/tickets/model/labels";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { errorMessage } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import { useTicketMerge } from "./use-ticket-merge";

type SplitDialogProps = { number: number; messageId: string; onClose: () => void };

/** Splits a message into a new ticket. */
export function SplitDialog({ number, messageId, onClose }: SplitDialogProps) {
  const { split } = useTicketMerge(number);
  const [subject, setSubject] = useState("");
  const [rest, setRest] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  function submit(event: SubmitEvent) {
    event.preventDefault();
    split.mutate({ messageId, rest, subject, key }, { onSuccess: onClose });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Split into a new ticket"
      description="The customer sees both tickets. No email is sent."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="split" pending={split.isPending}>
            Split
          </Button>
        </>
      }
    >
      <form id="split" onSubmit={submit} noValidate className="flex flex-col gap-4">
        <Field label="Subject of the new ticket" error={split.error ? errorMessage(split.error) : undefined}>
          <Input
            value={subject}
            maxLength={MAX_SUBJECT}
            onChange={(event) => setSubject(event.target.value)}
          />
        </Field>
        <Switch label="Include all later messages" checked={rest} onCheckedChange={setRest} />
      </form>
    </Dialog>
  );
}
