/** @returns a promise that resolves after the delay */
export const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** @returns the delay before the n-th retry: doubles up to 30 s, with jitter */
export const backoff = (attempt: number) => Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2);
