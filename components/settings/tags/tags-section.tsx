"use client";

import { useState } from "react";
import { Trash2 } from "lucide-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { useTags } from "@/components/lib/use-workspace-data";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { useToast } from "@/components/ui/use-toast";
import type { TagDto } from "@/lib/workspace/tags/schemas";
import { EditableName } from "../editable-name";
import { SettingsSection } from "../settings-section";

/** The workspace's tags, to rename or delete. */
export function TagsSection() {
  const tags = useTags(true).data;
  if (!tags) return null;
  return (
    <SettingsSection title="Tags" description="Agents add tags to tickets. Customers don’t see them." flush>
      {tags.length > 0 ? (
        <ul aria-label="Tags" className="max-h-96 divide-y divide-line overflow-y-auto">
          {tags.map((tag) => (
            <TagRow key={tag.id} tag={tag} />
          ))}
        </ul>
      ) : (
        <p className="px-4 py-3 text-sm text-muted">No tags yet.</p>
      )}
    </SettingsSection>
  );
}

function TagRow({ tag }: { tag: TagDto }) {
  const [isDeleting, setIsDeleting] = useState(false);
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const path = apiPath(slug, `/tags/${tag.id}`);
  const onSuccess = () => {
    void client.invalidateQueries({ queryKey: queryKeys.tags(slug) });
    void client.invalidateQueries({ queryKey: queryKeys.tickets(slug) });
    void client.invalidateQueries({ queryKey: queryKeys.threads(slug) });
  };
  const rename = useMutation({
    mutationFn: (name: string) => request<TagDto>(path, { method: "PATCH", body: { name } }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: () => request<void>(path, { method: "DELETE" }),
    onSuccess,
    onError: (error) => toast({ tone: "danger", title: "Couldn’t delete", description: errorMessage(error) }),
    onSettled: () => setIsDeleting(false),
  });
  return (
    <li className="flex items-center gap-2 px-4 py-1">
      <EditableName
        name={tag.name}
        error={rename.error}
        isPending={rename.isPending}
        onStart={rename.reset}
        onRename={(name, onDone) => rename.mutate(name, { onSuccess: onDone })}
      />
      <IconButton label={`Delete ${tag.name}`} className="ml-auto" onClick={() => setIsDeleting(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      <AlertDialog
        open={isDeleting}
        onOpenChange={setIsDeleting}
        title={`Delete tag “${tag.name}”?`}
        description="It’s removed from all tickets."
        confirmLabel="Delete"
        tone="danger"
        pending={remove.isPending}
        onConfirm={() => remove.mutate()}
      />
    </li>
  );
}
