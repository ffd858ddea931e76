"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { localTimes, formatDateTime, toLocalField } from "./local-times";

type TimeDialogProps = {
  title: string;
  description: string;
  /** The button's label. */
  action: string;
  /** A choice above the times, such as "Until the customer replies". */
  untimed?: { label: string; onChoose: () => void };
  onChoose: (at: Date) => void;
  onClose: () => void;
};

/** Asks for a time in the future: a common one or any other, in the agent's time zone. */
export default function TimeDialog({
  title,
  description,
  action,
  untimed,
  onChoose,
  onClose,
}: TimeDialogProps) {
  const [now] = useState(() => new Date());
  const [field, setField] = useState(() => toLocalField(new Date(now.getTime() + 24 * 3_600_000)));
  const [error, setError] = useState("");

  function submit(event: SubmitEvent) {
    event.preventDefault();
    // Rendered outside of the composer's form, but inside it for events.
    event.stopPropagation();
    const at = new Date(field);
    if (Number.isNaN(at.getTime())) return setError("Choose a date and time.");
    if (at.getTime() <= Date.now()) return setError("Choose a time in the future.");
    onChoose(at);
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={description}>
      <div className="flex flex-col gap-1">
        {untimed && (
          <Button variant="ghost" className="justify-start" onClick={untimed.onChoose}>
            {untimed.label}
          </Button>
        )}
        {localTimes(now).map(({ label, at }) => (
          <Button key={label} variant="ghost" className="justify-between gap-6" onClick={() => onChoose(at)}>
            {label}
            <span className="font-normal text-muted tabular-nums">{formatDateTime(at)}</span>
          </Button>
        ))}
      </div>
      <form onSubmit={submit} noValidate className="flex items-end gap-2 border-t border-line pt-4">
        <Field
          label="Custom time"
          error={error}
          hint={`Your time zone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}`}
          className="flex-1"
        >
          <Input
            type="datetime-local"
            value={field}
            onChange={(event) => {
              setField(event.target.value);
              setError("");
            }}
          />
        </Field>
        <Button type="submit" variant="primary" className="mb-5.5">
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
