import type { EventType } from "@/lib/platform/events/schemas";

/** A live update: what changed, without the content, which the reader refetches. */
export type LiveEvent = {
  /** Position in the workspace's log; also the `id:` of the stream. */
  seq: number;
  type: EventType;
  /** Ticket number. */
  ticket: number;
};

/** What a workspace shares besides tickets. */
export type ConfigKind = "teams" | "tags" | "views" | "categories" | "macros";

/** `event: config`: what has changed; null when the stream begins, because any of it may have. */
export type ConfigSignal = { about: ConfigKind | null };

/** `event: presence`: an array of Presence of lib/tickets/presence/schemas.ts. `event: notices`: this. */
export type NoticesSignal = {
  /** Whether it just happened; false when the stream starts. */
  isFresh: boolean;
};
