"use client";

import { useQuery } from "@tanstack/react-query";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { RichText } from "@/components/ui/rich-text";

/** A preview as rendered by the server. */
export function PreviewPane({ text, className = "" }: { text: string; className?: string }) {
  const { slug } = useWorkspace();
  const preview = useQuery({
    queryKey: [slug, "markdown", text],
    queryFn: ({ signal }) =>
      request<{ html: string }>(apiPath(slug, "/markdown"), { method: "POST", body: { text }, signal }),
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
  });
  return (
    <div role="region" aria-label="Preview" className={className}>
      {preview.isError && <p className="text-sm text-danger">{errorMessage(preview.error)}</p>}
      {preview.data &&
        (text.trim() === "" ? (
          <p className="text-sm text-muted">Nothing to preview.</p>
        ) : (
          <RichText html={preview.data.html} />
        ))}
    </div>
  );
}
