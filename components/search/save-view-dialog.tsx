"use client";

import { MAX_NAME, MAX_QUERY } from "@/lib/platform/labels";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { ApiError, errorMessage } from "@/components/lib/request";
import { useSaveView } from "./use-saved-views";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { SORTS } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";
import type { ViewDto } from "@/lib/tickets/views/schemas";
import { viewPath } from "@/components/lib/inbox-route";
import { useGoTo } from "@/components/lib/use-inbox-route";

type SaveViewDialogProps = {
  /** The new view's search, or the view to edit. */
  view: { query: string; sort: Sort } | ViewDto;
  onClose: () => void;
};

/** Creates a personal or shared view, or edits one. */
export function SaveViewDialog({ view, onClose }: SaveViewDialogProps) {
  const { slug } = useWorkspace();
  const goTo = useGoTo();
  const save = useSaveView();
  const existing = "id" in view ? view : null;
  const [form, setForm] = useState<ViewForm>({
    name: existing?.name ?? "",
    query: view.query,
    sort: view.sort,
    isShared: existing?.isShared ?? false,
  });
  const [key] = useState(() => crypto.randomUUID());
  const issues = save.error instanceof ApiError ? save.error.issues : [];
  const errorOf = (path: string) => issues.find((issue) => issue.path === path)?.message;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    save.mutate(
      existing ? { kind: "update", id: existing.id, input: form } : { kind: "create", input: form, key },
      {
        onSuccess: (made) => {
          onClose();
          if (made) goTo(viewPath(slug, `view-${made.id}`));
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={existing ? "Edit view" : "Save as view"}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="save-view" pending={save.isPending}>
            Save view
          </Button>
        </>
      }
    >
      <form id="save-view" onSubmit={submit} className="flex flex-col gap-4">
        {save.error && issues.length === 0 && <Notice tone="danger">{errorMessage(save.error)}</Notice>}
        <ViewFields form={form} errorOf={errorOf} set={(part) => setForm((old) => ({ ...old, ...part }))} />
      </form>
    </Dialog>
  );
}

type ViewForm = { name: string; query: string; sort: Sort; isShared: boolean };
type ViewFieldsProps = {
  form: ViewForm;
  errorOf: (path: string) => string | undefined;
  set: (part: Partial<ViewForm>) => void;
};

function ViewFields({ form, errorOf, set }: ViewFieldsProps) {
  return (
    <>
      <Field label="Name" error={errorOf("name")}>
        <Input
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
          maxLength={MAX_NAME}
          autoComplete="off"
        />
      </Field>
      <Field
        label="Search"
        error={errorOf("query")}
        hint="Words and filters, like status:open tag:refund assignee:none"
      >
        <Input
          value={form.query}
          onChange={(event) => set({ query: event.target.value })}
          maxLength={MAX_QUERY}
          spellCheck={false}
          autoComplete="off"
        />
      </Field>
      <Field label="Sort by">
        <Select value={form.sort} onChange={(event) => set({ sort: event.target.value as Sort })}>
          {Object.entries(SORTS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        label="Share with the workspace"
        hint="Everyone in the workspace sees it in their sidebar. You, owners, and admins can change it."
        checked={form.isShared}
        onCheckedChange={(isShared) => set({ isShared })}
      />
    </>
  );
}
