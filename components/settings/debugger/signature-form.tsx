"use client";

import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { FieldErrors } from "../field-errors";

type SignatureFormProps = {
  pending: boolean;
  errors: FieldErrors;
  onSubmit: (values: { email: string; signature: string }) => void;
};

/** The two values byte for byte: a single-line field would drop the line break that may be the cause. */
export function SignatureForm({ pending, errors, onSubmit }: SignatureFormProps) {
  const [values, setValues] = useState({ email: "", signature: "" });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(values);
  };
  const exact = {
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
    className: "min-h-8 font-mono break-all",
  } as const;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 p-4">
      <Field
        label="Email"
        hint="Exactly as your page passes it, including white space."
        error={errors.at("email")}
      >
        <Textarea
          {...exact}
          rows={1}
          inputMode="email"
          value={values.email}
          placeholder="jane@example.com"
          onChange={(event) => setValues({ ...values, email: event.target.value })}
        />
      </Field>
      <Field label="Signature" hint="The value passed as hmac or hash." error={errors.at("signature")}>
        <Textarea
          {...exact}
          rows={2}
          value={values.signature}
          onChange={(event) => setValues({ ...values, signature: event.target.value })}
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="self-start">
        Diagnose
      </Button>
    </form>
  );
}
