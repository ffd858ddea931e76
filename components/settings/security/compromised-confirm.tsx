"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

type CompromisedConfirmProps = { slug: string; typed: string; onType: (typed: string) => void };

/** Explains what revoking a secret does to customers, and asks for confirmation. */
export function CompromisedConfirm({ slug, typed, onType }: CompromisedConfirmProps) {
  return (
    <>
      <Notice tone="danger" title="Your support page stops working until you update your server">
        <ul className="list-disc pl-4">
          <li>The portal refuses pages signed with the old secret.</li>
          <li>All open portals close within 5 seconds. Drafts are kept.</li>
        </ul>
      </Notice>
      <Field
        label={
          <>
            Type <code className="rounded bg-subtle px-1 font-mono">{slug}</code> to confirm
          </>
        }
      >
        <Input
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      </Field>
    </>
  );
}
