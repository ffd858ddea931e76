/** @returns a promise for later. */
export const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** @returns how long to wait before the n-th further attempt: doubling to 30 s, spread so that pages don't march in step. */
export const backoff = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
