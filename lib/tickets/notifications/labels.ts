import type { NotificationKind } from "@/lib/workspace/preferences/schemas";

/** What each kind is called where it can be switched off. */
export const KIND_LABELS: Record<NotificationKind, string> = {
  created: "A new ticket comes in",
  team: "A ticket comes to my team, or is answered there while nobody has it",
  mention: "Somebody mentions me or my team in a note",
  assigned: "A ticket is assigned to me",
  replied: "A customer answers a ticket of mine",
  followed: "Something happens on a ticket that I follow",
  schedule_cancelled: "An answer of the customer cancels my scheduled reply",
  snooze_ended: "A ticket of mine wakes up",
  rated: "A customer rates my help",
};

const WORDS: Record<NotificationKind, (who: string) => string> = {
  created: (who) => `${who} opened a ticket`,
  team: (who) => `${who}, on a ticket of your team`,
  mention: (who) => `${who} mentioned you`,
  assigned: (who) => `${who} assigned this to you`,
  replied: (who) => `${who} answered`,
  followed: (who) => `${who}, on a ticket you follow`,
  schedule_cancelled: (who) =>
    who ? `${who} answered, so your scheduled reply was not sent` : "A reply of yours was not sent",
  snooze_ended: () => "Snooze ended",
  rated: (who) => `${who} rated your help`,
};

/** @returns what happened, in words. @param actorName "" for Lodge itself */
export const noticeWords = (kind: NotificationKind, actorName: string) =>
  WORDS[kind](kind === "schedule_cancelled" ? actorName : actorName || "Lodge");
