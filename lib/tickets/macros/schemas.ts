import { z } from "zod";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { replyEffects } from "@/lib/tickets/model/schemas";
import { SNOOZE_PRESETS, VARIABLES, unknownVariables } from "./format";

/** A text with variables, and what sending it does besides. */
export type MacroDto = {
  id: string;
  name: string;
  /** Markdown. */
  body: string;
  effects: MacroEffects;
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

/**
 * What sending a macro does besides. It is used at many times, so it sleeps until an answer (`until` null) or until a
 * time that is counted when it is chosen, and not until one day.
 */
export const macroEffects = replyEffects.extend({
  snooze: z
    .union([z.strictObject({ until: z.null() }), z.strictObject({ preset: z.enum(SNOOZE_PRESETS) })], {
      error: `Use {"until": null}, or {"preset": …} with ${SNOOZE_PRESETS.join(", ")}.`,
    })
    .optional(),
});
export type MacroEffects = z.infer<typeof macroEffects>;

const fields = z.strictObject({ name, body, effects: macroEffects, isShared: z.boolean() });
const DOES_NOTHING = { path: ["body"], message: "Write a text, or choose what the macro does." };
const doesSomething = (macro: { body: string; effects: MacroEffects }) =>
  macro.body.trim() !== "" || Object.values(macro.effects).some((effect) => effect !== undefined);

export const macroInput = fields.refine(doesSomething, DOES_NOTHING);
export type MacroInput = z.infer<typeof macroInput>;

export const macroParams = z.object({ id: z.uuid() });
