/** A live update: what changed, never the content. The reader fetches it again. */
export type LiveEvent = {
  /** Position in the workspace's log; also the `id:` of the stream. */
  seq: number;
  type: string;
  /** Number of the ticket. */
  ticket: number;
};

/** What a team works with, beside tickets. */
export type Arrangement = "teams" | "tags" | "views" | "categories" | "macros";

/** `event: arranged`: what has changed; null when the stream begins, because any of it may have. */
export type ArrangedSignal = { about: Arrangement | null };

/** `event: presence`: an array of Presence of lib/tickets/presence/schemas.ts. `event: notices`: this. */
export type NoticesSignal = {
  /** Something has just happened. False when the stream begins: then something may have happened before. */
  isFresh: boolean;
};
