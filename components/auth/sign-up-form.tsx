"use client";

import { useState } from "react";
import type { ComponentProps, SubmitEvent } from "react";
import { ApiError, request } from "@/components/lib/request";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { Issue } from "@/lib/platform/errors";
import { requestSignIn } from "./sign-in-request";

type FieldName = "workspaceName" | "name" | "email" | "password";

const FIELDS: { name: FieldName; label: string; hint?: string; input: ComponentProps<typeof Input> }[] = [
  { name: "workspaceName", label: "Company", input: { autoComplete: "organization", autoFocus: true } },
  { name: "name", label: "Your name", input: { autoComplete: "name" } },
  { name: "email", label: "Email", input: { type: "email", autoComplete: "username" } },
  {
    name: "password",
    label: "Password",
    hint: "At least 12 characters.",
    input: { type: "password", autoComplete: "new-password", minLength: 12 },
  },
];

export function SignUpForm() {
  const [message, setMessage] = useState("");
  const [issues, setIssues] = useState<Issue[]>([]);
  const [pending, setPending] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const fields = Object.fromEntries(new FormData(event.currentTarget)) as Record<FieldName, string>;
    setPending(true);
    setMessage("");
    setIssues([]);
    try {
      const { slug } = await request<{ slug: string }>("/api/sign-up", { method: "POST", body: fields });
      const result = await requestSignIn(fields.email, fields.password);
      window.location.assign(result.ok ? `/${slug}/settings/portal` : "/sign-in");
    } catch (error) {
      setPending(false);
      if (error instanceof ApiError && error.issues.length > 0) setIssues(error.issues);
      else setMessage(error instanceof Error ? error.message : "Something went wrong. Try again.");
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {message && (
        <Notice tone="danger" live>
          {message}
        </Notice>
      )}
      {FIELDS.map(({ name, label, hint, input }) => {
        const error = issues.find((issue) => issue.path === name)?.message;
        return (
          <Field key={name} label={label} {...(hint && { hint })} {...(error && { error })}>
            <Input name={name} required className="h-9" {...input} />
          </Field>
        );
      })}
      <Button type="submit" variant="primary" pending={pending} className="h-9 w-full">
        Create workspace
      </Button>
    </form>
  );
}
