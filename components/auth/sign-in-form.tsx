"use client";

import { useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { requestSignIn } from "./sign-in-request";

export function SignInForm({ to }: { to: string }) {
  const [message, setMessage] = useState("");
  const [pending, setPending] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const { email, password: secret } = readFields(event.currentTarget);
    setPending(true);
    setMessage("");
    const result = await requestSignIn(email, secret);
    // A full page load: nothing of an earlier session may stay in memory.
    if (result.ok) return window.location.assign(to);
    setPending(false);
    setMessage(result.message);
    password.current?.select();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {message && (
        <Notice tone="danger" live>
          {message}
        </Notice>
      )}
      <Field label="Email">
        <Input
          name="email"
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          autoFocus
          className="h-9"
        />
      </Field>
      <Field label="Password">
        <Input
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          className="h-9"
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="h-9 w-full">
        Sign in
      </Button>
    </form>
  );
}

function readFields(form: HTMLFormElement): { email: string; password: string } {
  const fields = new FormData(form);
  const read = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value : "";
  };
  return { email: read("email"), password: read("password") };
}
