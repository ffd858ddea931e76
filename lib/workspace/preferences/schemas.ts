import { MAX_PERSON_NAME } from "@/lib/platform/labels";
import { z } from "zod";

/** What an agent can be notified of. */
const NOTIFICATION_KINDS = [
  "created",
  "team",
  "mention",
  "assigned",
  "replied",
  "followed",
  "schedule_cancelled",
  "snooze_ended",
  "rated",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The choices of seconds to undo a sent reply; 0 sends at once. */
export const UNDO_SECONDS = [0, 5, 10, 20, 30] as const;

const AFTER_RESOLVING = ["stay", "next", "list"] as const;
export type AfterResolving = (typeof AFTER_RESOLVING)[number];

/** An agent's preferences. */
export type PreferencesDto = {
  undoSeconds: number;
  /** Whether single-key shortcuts are on. */
  shortcuts: boolean;
  sound: boolean;
  desktop: boolean;
  /** Whether to email unread notifications. */
  digest: boolean;
  /** Kinds of notifications that are off. */
  muted: NotificationKind[];
  /** Whether replying to an unassigned ticket assigns it to the agent. */
  assignOnReply: boolean;
  /** What to show after resolving a ticket. */
  afterResolving: AfterResolving;
};

/** settings/account */
export type AccountDto = { name: string; email: string; preferences: PreferencesDto };

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // An offset such as +02:00 isn't a time zone: it lacks daylight saving time.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** The reader's time zone. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "Enter a time zone, for example Europe/Berlin.")
  .default("UTC");

const preferences = z.strictObject({
  undoSeconds: z.literal([...UNDO_SECONDS], `Choose one of ${UNDO_SECONDS.join(", ")} seconds.`).optional(),
  shortcuts: z.boolean().optional(),
  sound: z.boolean().optional(),
  desktop: z.boolean().optional(),
  digest: z.boolean().optional(),
  assignOnReply: z.boolean().optional(),
  afterResolving: z.enum(AFTER_RESOLVING).optional(),
  muted: z.array(z.enum(NOTIFICATION_KINDS)).max(NOTIFICATION_KINDS.length).optional(),
});

export const updateAccountInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "Enter your name.")
    .max(MAX_PERSON_NAME, `Use at most ${MAX_PERSON_NAME} characters.`)
    .optional(),
  preferences: preferences.optional(),
});
export type UpdateAccountInput = z.infer<typeof updateAccountInput>;
