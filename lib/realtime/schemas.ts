/** A live update: what changed, never the content. The reader fetches it again. */
export type LiveEvent = {
  /** Position in the workspace's log; also the `id:` of the stream. */
  seq: number;
  type: string;
  /** Number of the ticket. */
  ticket: number;
};
