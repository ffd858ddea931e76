"use client";

import { useState } from "react";
import { Trash2 } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Textarea } from "@/components/ui/textarea";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { useCustomerNotes } from "./use-customer-notes";

type CustomerNotesProps = { contactId: string; notes: TicketThreadDto["requester"]["notes"] };

/** The team's notes about a customer. Never shown to the customer. */
export function CustomerNotes({ contactId, notes }: CustomerNotesProps) {
  const { me } = useWorkspace();
  const { add, remove } = useCustomerNotes(contactId);
  const [text, setText] = useState("");
  const save = () => {
    if (text.trim() && !add.isPending) add.mutate(text, { onSuccess: () => setText("") });
  };
  return (
    <section aria-labelledby="customer-notes" className="flex flex-col gap-2">
      <h4 id="customer-notes" className="text-xs font-medium text-muted">
        Customer notes
      </h4>
      {notes.length > 0 && (
        <ul className="flex flex-col gap-2">
          {notes.map(({ id, author, body, createdAt }) => (
            <li key={id} className="flex flex-col gap-0.5 rounded-md bg-warning-soft p-2">
              <p className="wrap-anywhere whitespace-pre-wrap">{body}</p>
              <p className="flex items-center gap-1 text-xs">
                <span className="min-w-0 flex-1 truncate">
                  {author.name}, <RelativeTime value={createdAt} />
                </span>
                {author.id === me.agentId && (
                  <IconButton
                    label="Delete note"
                    disabled={remove.isPending}
                    onClick={() => remove.mutate(id)}
                    className="size-6"
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <form
        className="flex flex-col gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label="New customer note" hideLabel>
          <Textarea
            data-customer-note
            rows={1}
            maxLength={5000}
            value={text}
            placeholder="Only visible to your team"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              save();
            }}
          />
        </Field>
        {text.trim() && (
          <Button type="submit" size="sm" pending={add.isPending} className="self-start">
            Save note
          </Button>
        )}
      </form>
    </section>
  );
}
