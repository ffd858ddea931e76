/** A driven browser, as far as the smoke test needs it: in a host page or in the portal's frame. */
export type Engine = {
  readonly name: string;
  /** Opens a host page. */
  visit: (url: string) => Promise<void>;
  /** Enters the only frame of the page, which may be in a shadow root, and leaves it. */
  enter: () => Promise<void>;
  leave: () => Promise<void>;
  /** Runs a function body in the host page. */
  script: <T>(body: string) => Promise<T>;
  click: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  /** @returns the texts of all matching elements */
  texts: (selector: string) => Promise<string[]>;
  close: () => Promise<void>;
};

const DEADLINE = 20_000;
const PAUSE = 100;

/** Polls until `ask` returns true. @throws Error that names what it waited for */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + DEADLINE;
  for (;;) {
    if (await ask()) return;
    if (Date.now() > end) throw new Error(`Waited ${DEADLINE / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
