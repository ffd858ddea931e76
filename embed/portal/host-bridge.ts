import type { Portal } from "./host-commands";
import { obey } from "./host-commands";
import type { HostMessage } from "./host-news";
import { createHostNews } from "./host-news";
import type { Store } from "./store";

/** How long to wait for the host page's new code. */
const PATIENCE = 15_000;

export type HostBridge = {
  tell(message: HostMessage): void;
  /** Requests a new code from the host page. Rejects if none arrives. */
  askForCode(): Promise<string>;
  connect(portal: Portal): void;
};

/**
 * Exchanges messages with the host page that opened the portal with a code: sends only to its origin, and accepts
 * messages only from its window and origin.
 */
export function createHostBridge(store: Store, origin: string): HostBridge {
  let onCode: ((code: string) => void) | null = null;
  const tell = (message: HostMessage) => parent.postMessage(message, origin);

  return {
    tell,
    askForCode: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(reject, PATIENCE);
        onCode = (code) => {
          clearTimeout(timer);
          resolve(code);
        };
        tell({ type: "lodge:renew" });
      }),
    connect(portal) {
      const news = createHostNews(portal.load);
      store.onEvent((before, event, after) => news(before, event, after).forEach(tell));
      addEventListener("message", ({ source, origin: from, data }: MessageEvent<unknown>) => {
        if (source !== parent || from !== origin || typeof data !== "object" || data === null) return;
        const message = data as Record<string, unknown>;
        if (message["type"] === "lodge:code" && typeof message["code"] === "string")
          onCode?.(message["code"]);
        else obey(message, portal);
      });
      addEventListener("keydown", (event) => {
        const ours = event.defaultPrevented || document.querySelector("dialog[open]");
        if (event.key === "Escape" && !ours) tell({ type: "lodge:close" });
      });
    },
  };
}
