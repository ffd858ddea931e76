import { z } from "zod";
import { MAX_BODY, replyEffects } from "@/lib/messages/schemas";
import type { ReplyEffects } from "@/lib/messages/schemas";
import { VARIABLES, unknownVariables } from "./format";

/** A text with variables, and what sending it does besides. */
export type MacroDto = {
  id: string;
  name: string;
  /** Markdown. */
  body: string;
  effects: ReplyEffects;
  /** Everybody's; otherwise only its author has it. */
  isShared: boolean;
  /** Whether this agent may change it. */
  canEdit: boolean;
};

const name = z.string().trim().min(1, "Give the macro a name.").max(80, "Use at most 80 characters.");

const body = z
  .string()
  .max(MAX_BODY, `Use at most ${MAX_BODY} characters.`)
  .superRefine((text, context) => {
    for (const unknown of unknownVariables(text))
      context.addIssue({
        code: "custom",
        message: `There is no variable {{${unknown}}}. Use ${Object.keys(VARIABLES).join(", ")}.`,
      });
  });

/** A macro is used at many times: it can let a ticket sleep until an answer, and not until one day. */
const effects = replyEffects.refine((given) => given.snooze === undefined || given.snooze.until === null, {
  path: ["snooze", "until"],
  message: "A macro can snooze until the customer answers only.",
});

const fields = z.strictObject({ name, body, effects, isShared: z.boolean() });
const DOES_NOTHING = { path: ["body"], message: "Write a text, or choose what the macro does." };
const doesSomething = (macro: { body: string; effects: ReplyEffects }) =>
  macro.body.trim() !== "" || Object.values(macro.effects).some((effect) => effect !== undefined);

export const macroInput = fields.refine(doesSomething, DOES_NOTHING);
export type MacroInput = z.infer<typeof macroInput>;

export const macroParams = z.object({ id: z.uuid() });
