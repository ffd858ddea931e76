"use client";

import { MAX_SUBJECT } from "@/lib/tickets/model/labels";
import { useEffect, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { Pencil, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

type SubjectLineProps = {
  subject: string;
  isEditing: boolean;
  onEditing: (isEditing: boolean) => void;
  onRename: (subject: string) => void;
};

/** The subject as an editable heading. */
export function SubjectLine({ subject, isEditing, onEditing, onRename }: SubjectLineProps) {
  return (
    <>
      <h2
        id="ticket-title"
        className={
          isEditing ? "sr-only" : "group/subject text-lg/6 font-semibold tracking-tight wrap-anywhere"
        }
      >
        {subject}
        {!isEditing && (
          <IconButton
            label="Edit subject"
            size="sm"
            onClick={() => onEditing(true)}
            className="-my-1 -mr-7 ml-1 size-6 align-middle text-faint opacity-0 group-hover/subject:opacity-100 focus-visible:opacity-100 [&_svg]:size-3.5 [@media(hover:none)]:hidden"
          >
            <Pencil aria-hidden />
          </IconButton>
        )}
      </h2>
      {isEditing && <SubjectForm subject={subject} onClose={() => onEditing(false)} onRename={onRename} />}
    </>
  );
}

type SubjectFormProps = { subject: string; onClose: () => void; onRename: (subject: string) => void };

/** Enter saves, Escape cancels; the focus returns to where it was. */
function SubjectForm({ subject, onClose, onRename }: SubjectFormProps) {
  const [typed, setTyped] = useState(subject);
  const input = useRef<HTMLInputElement>(null);
  const name = typed.trim();
  useEffect(() => {
    const before = document.activeElement;
    input.current?.select();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!name) return;
    if (name !== subject) onRename(name);
    onClose();
  }

  return (
    <form
      aria-label="Subject"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      className="flex w-full min-w-0 gap-1.5 py-0.5"
    >
      <Input
        ref={input}
        aria-label="Subject"
        aria-invalid={!name || undefined}
        value={typed}
        maxLength={MAX_SUBJECT}
        onChange={(event) => setTyped(event.target.value)}
        className="min-w-0 flex-1 font-semibold"
      />
      <Button type="submit" variant="primary" disabled={!name}>
        Save
      </Button>
      <IconButton label="Cancel" onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </form>
  );
}
