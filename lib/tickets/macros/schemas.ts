import { z } from "zod";
import { MAX_BODY } from "@/lib/tickets/model/labels";
import { replyEffects } from "@/lib/tickets/model/schemas";
import { SNOOZE_PRESETS, VARIABLES, unknownVariables } from "./format";

/** A prepared reply with variables, and the effects of sending it. */
export type MacroDto = {
  id: string;
  name: string;
  /** Markdown. */
  body: string;
  effects: MacroEffects;
  /** Whether every agent can use it, not only its author. */
  isShared: boolean;
  /** Whether the caller can change it. */
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

/** A macro's effects. It snoozes until a reply (`until: null`) or for a preset, never until a fixed time. */
export const macroEffects = replyEffects.extend({
  snooze: z
    .union([z.strictObject({ until: z.null() }), z.strictObject({ preset: z.enum(SNOOZE_PRESETS) })], {
      error: `Use {"until": null}, or {"preset": …} with ${SNOOZE_PRESETS.join(", ")}.`,
    })
    .optional(),
});
export type MacroEffects = z.infer<typeof macroEffects>;

const fields = z.strictObject({ name, body, effects: macroEffects, isShared: z.boolean() });
const EMPTY_MACRO = { path: ["body"], message: "Write a reply, or choose an action." };
const doesSomething = (macro: { body: string; effects: MacroEffects }) =>
  macro.body.trim() !== "" || Object.values(macro.effects).some((effect) => effect !== undefined);

export const macroInput = fields.refine(doesSomething, EMPTY_MACRO);
export type MacroInput = z.infer<typeof macroInput>;

export const macroParams = z.object({ id: z.uuid() });
