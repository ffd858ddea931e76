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

/** For how many seconds a sent reply can be taken back; 0 sends at once. */
export const UNDO_SECONDS = [0, 5, 10, 20, 30] as const;

const AFTER_RESOLVING = ["stay", "next", "list"] as const;
export type AfterResolving = (typeof AFTER_RESOLVING)[number];

/** How an agent wants to work and to be told. */
export type PreferencesDto = {
  undoSeconds: number;
  /** Whether keys without Ctrl or ⌘ do anything. */
  shortcuts: boolean;
  sound: boolean;
  desktop: boolean;
  /** A mail about what was not read. */
  digest: boolean;
  /** Kinds that are not told of. */
  muted: NotificationKind[];
  /** Whether answering a ticket that nobody has makes it the agent's own. */
  assignOnReply: boolean;
  /** What is shown after resolving a ticket. */
  afterResolving: AfterResolving;
};

/** settings/account */
export type AccountDto = { name: string; email: string; preferences: PreferencesDto };

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // An offset is none: it does not know of summer.
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

/** Whose days and hours a question is about. */
export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "Give a time zone such as Europe/Berlin.")
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
  name: z.string().trim().min(1, "Write your name.").max(80, "Use at most 80 characters.").optional(),
  preferences: preferences.optional(),
});
export type UpdateAccountInput = z.infer<typeof updateAccountInput>;
