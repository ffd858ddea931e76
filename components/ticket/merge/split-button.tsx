"use client";

import { useState } from "react";
import dynamic from "next/dynamic";
import { Split } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

const SplitDialog = dynamic(() => import("./split-dialog").then((module) => module.SplitDialog), {
  ssr: false,
});

/** Shown on hover and keyboard focus; always on touch screens. */
export function SplitButton({ number, messageId }: { number: number; messageId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton
        label="Split into a new ticket"
        size="sm"
        onClick={() => setIsOpen(true)}
        className="-my-0.5 ml-auto group-hover/message:opacity-100 focus-visible:opacity-100 [@media(hover:hover)]:opacity-0"
      >
        <Split aria-hidden />
      </IconButton>
      {isOpen && <SplitDialog number={number} messageId={messageId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
