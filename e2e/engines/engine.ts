/** A browser that is driven, as far as the smoke test needs it. Selectors are looked up inside the portal's frame. */
export type Engine = {
  readonly name: string;
  /** Opens a host page and goes into its only frame. */
  open: (url: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  /** The texts of all elements that match. */
  texts: (selector: string) => Promise<string[]>;
  close: () => Promise<void>;
};

const DEADLINE = 20_000;
const PAUSE = 100;

/** Asks again until the answer is yes. @throws Error naming what was waited for. */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    if (await ask()) return;
    if (Date.now() > end) throw new Error(`Waited ${DEADLINE / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
