"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { snoozeTimes } from "./snooze-times";

type SnoozeDialogProps = { onSnooze: (until: string) => void; onClose: () => void };

/** Any time within a year. */
export function SnoozeDialog({ onSnooze, onClose }: SnoozeDialogProps) {
  const [value, setValue] = useState(() => toLocal(snoozeTimes(new Date())[1]?.until ?? new Date()));
  const [problem, setProblem] = useState("");
  function submit(event: SubmitEvent) {
    event.preventDefault();
    const until = new Date(value);
    if (!(until > new Date())) return setProblem("Choose a time that is still to come.");
    onSnooze(until.toISOString());
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Snooze until"
      description="The ticket leaves the inbox and comes back then, or when the customer answers."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="snooze">
            Snooze
          </Button>
        </>
      }
    >
      <form id="snooze" onSubmit={submit}>
        <Field label="Date and time" {...(problem && { error: problem })}>
          <Input
            type="datetime-local"
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** A time as the field writes it, in the reader's time zone. */
function toLocal(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
