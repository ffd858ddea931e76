import "server-only";

/** The queues, each with the data of its jobs. */
export type Jobs = {
  "send-mail": { workspaceId: string; emailId: string };
  "mail-file": { workspaceId: string; attachmentId: string; contactId: string };
  "send-reply": { workspaceId: string; queuedReplyId: string };
  "wake-tickets": { workspaceId: string };
  "contact-notes": { workspaceId: string; from: string; to: string };
  digests: Record<string, never>;
  sweep: Record<string, never>;
};

export type QueueName = keyof Jobs;

const COMMON = {
  // A killed worker's job is retried after this long without a heartbeat, plus the monitor's interval.
  heartbeatSeconds: 30,
  expireInSeconds: 120,
  retryBackoff: true,
  retryDelay: 5,
  retryDelayMax: 600,
  deleteAfterSeconds: 24 * 3600,
};

export const QUEUES: Record<QueueName, typeof COMMON & { retryLimit: number }> = {
  "send-mail": { ...COMMON, retryLimit: 12 },
  "mail-file": { ...COMMON, retryLimit: 8 },
  "send-reply": { ...COMMON, retryLimit: 12 },
  "wake-tickets": { ...COMMON, retryLimit: 8 },
  "contact-notes": { ...COMMON, retryLimit: 8 },
  digests: { ...COMMON, retryLimit: 1 },
  sweep: { ...COMMON, retryLimit: 1 },
};
