import type { NotificationKind } from "@/lib/workspace/preferences/schemas";

/** What each kind is called where agents turn it on or off. */
export const KIND_LABELS: Record<NotificationKind, string> = {
  created: "New tickets",
  team: "New tickets for my team, and replies while they’re unassigned",
  mention: "Mentions of me or my team",
  assigned: "Tickets assigned to me",
  replied: "Customer replies to my tickets",
  followed: "Activity on tickets I follow",
  schedule_cancelled: "Scheduled replies canceled by a customer’s reply",
  snooze_ended: "Snoozed tickets that return",
  rated: "Ratings on my tickets",
};

const WORDS: Record<NotificationKind, (who: string) => string> = {
  created: (who) => `${who} opened a ticket`,
  team: (who) => `${who} updated a ticket of your team`,
  mention: (who) => `${who} mentioned you`,
  assigned: (who) => `${who} assigned this to you`,
  replied: (who) => `${who} replied`,
  followed: (who) => `${who} updated a ticket you follow`,
  schedule_cancelled: (who) =>
    who ? `${who} replied, so your scheduled reply was canceled` : "Your scheduled reply was canceled",
  snooze_ended: () => "Snooze ended",
  rated: (who) => `${who} rated your ticket`,
};

/** @returns a notification as a sentence. @param actorName "" for Lodge itself */
export const describeNotification = (kind: NotificationKind, actorName: string) =>
  WORDS[kind](kind === "schedule_cancelled" ? actorName : actorName || "Lodge");
