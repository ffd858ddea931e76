"use client";

import { FileDown } from "lucide-react";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import { formatSize } from "@/components/lib/format-size";

const PICTURES = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

type AttachmentListProps = {
  attachments: AttachmentDto[];
  /** API path of the files: a note's are stored separately. */
  from?: "attachments" | "note-files";
};

/** Files of a message or note: images as thumbnails, others as downloads. */
export function AttachmentList({ attachments, from = "attachments" }: AttachmentListProps) {
  const { slug } = useWorkspace();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label="Attachments" className="flex flex-wrap gap-2 pt-2">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <Attachment attachment={attachment} href={apiPath(slug, `/${from}/${attachment.id}`)} />
        </li>
      ))}
    </ul>
  );
}

function Attachment({ attachment, href }: { attachment: AttachmentDto; href: string }) {
  const { name, size, contentType } = attachment;
  if (PICTURES.has(contentType)) {
    return (
      <a href={href} target="_blank" title={`${name} · ${formatSize(size)}`} className="block rounded-md">
        <img
          src={href}
          alt={name}
          loading="lazy"
          className="h-32 max-w-64 rounded-md border border-line bg-subtle object-cover"
        />
      </a>
    );
  }
  return (
    <a
      href={href}
      download={name}
      className="flex h-9 max-w-72 items-center gap-2 rounded-md border border-line bg-raised px-2.5 text-sm hover:bg-subtle"
    >
      <FileDown aria-hidden className="size-4 shrink-0 text-muted" />
      <span className="truncate">{name}</span>
      <span className="shrink-0 text-xs text-muted">{formatSize(size)}</span>
    </a>
  );
}
