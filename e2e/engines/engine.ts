/** A browser that is driven, as far as the smoke test needs it: it is in a host's page, or in the portal's frame. */
export type Engine = {
  readonly name: string;
  /** Opens a host page. */
  visit: (url: string) => Promise<void>;
  /** Goes into the page's only frame, which may be in a shadow root; and back. */
  enter: () => Promise<void>;
  leave: () => Promise<void>;
  /** Runs a function's body in the host's page. */
  script: <T>(body: string) => Promise<T>;
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
