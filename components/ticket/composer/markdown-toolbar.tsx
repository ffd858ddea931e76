"use client";

import { useRef } from "react";
import type { ReactNode, RefObject } from "react";
import {
  Bold,
  Code,
  Eye,
  Italic,
  Link,
  List,
  ListOrdered,
  PencilLine,
  Smile,
  SquareCode,
  TextQuote,
  Zap,
} from "lucide-react";
import { keyLabel } from "@/components/shortcuts/shortcut-keys";
import { isMac } from "@/components/shortcuts/use-key-listener";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { IconButton } from "@/components/ui/icon-button";
import { applyEdit, selectedIn } from "./apply-edit";
import { format } from "./edit-markdown";
import type { Format } from "./edit-markdown";

type MarkdownToolbarProps = {
  textarea: RefObject<HTMLTextAreaElement | null>;
  isPreview: boolean;
  onPreview: () => void;
  onMacro: () => void;
  onEmoji: () => void;
};

const TOOLS: { how: Format; label: string; keys?: string; icon: ReactNode }[] = [
  { how: "bold", label: "Bold", keys: "mod+b", icon: <Bold aria-hidden /> },
  { how: "italic", label: "Italic", keys: "mod+i", icon: <Italic aria-hidden /> },
  { how: "code", label: "Code", keys: "mod+e", icon: <Code aria-hidden /> },
  { how: "code block", label: "Code block", icon: <SquareCode aria-hidden /> },
  { how: "bullets", label: "List", icon: <List aria-hidden /> },
  { how: "numbers", label: "Numbered list", icon: <ListOrdered aria-hidden /> },
  { how: "quote", label: "Quote", icon: <TextQuote aria-hidden /> },
  { how: "link", label: "Link", icon: <Link aria-hidden /> },
];

const PREVIEW = "mod+shift+e";
const ATTACH = "mod+shift+f";

/** The file field of the toolbar's form. */
const filesBeside = (toolbar: Element | null) =>
  toolbar?.closest("form")?.querySelector<HTMLInputElement>("input[type=file]");

/** Formats the selection. Shortcuts work without it. */
export function MarkdownToolbar({ textarea, isPreview, onPreview, onMacro, onEmoji }: MarkdownToolbarProps) {
  const apply = (how: Format) => {
    const field = textarea.current;
    if (field) applyEdit(field, format(selectedIn(field), how));
  };
  const place = useRef<HTMLDivElement>(null);
  const mac = isMac();
  const when = () => place.current?.offsetParent != null;
  useShortcuts("Ticket", [
    { keys: PREVIEW, label: isPreview ? "Back to editing" : "Preview", run: onPreview, when },
    { keys: ATTACH, label: "Attach files", run: () => filesBeside(place.current)?.click(), when },
  ]);
  return (
    <div
      ref={place}
      role="toolbar"
      aria-label="Formatting"
      className="flex flex-wrap gap-0.5 px-1.5 pt-1.5 text-muted"
    >
      {TOOLS.map(({ how, label, keys, icon }) => (
        <IconButton
          key={how}
          size="sm"
          label={keys ? `${label} (${keyLabel(keys, mac)})` : label}
          disabled={isPreview}
          onClick={() => apply(how)}
        >
          {icon}
        </IconButton>
      ))}
      <IconButton size="sm" label="Emoji" disabled={isPreview} onClick={onEmoji}>
        <Smile aria-hidden />
      </IconButton>
      <IconButton size="sm" label="Macro (/)" disabled={isPreview} onClick={onMacro}>
        <Zap aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label={isPreview ? "Write" : "Preview"}
        title={`${isPreview ? "Write" : "Preview"} (${keyLabel(PREVIEW, mac)})`}
        aria-pressed={isPreview}
        onClick={onPreview}
        className="ml-auto"
      >
        {isPreview ? <PencilLine aria-hidden /> : <Eye aria-hidden />}
      </IconButton>
    </div>
  );
}
