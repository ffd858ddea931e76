import { request } from "@/components/lib/request";
import { apiPath } from "@/components/lib/workspace-context";

/** Presence expires after 45 s. */
const EVERY = 20_000;
/** Typing ends this long after the last key press. */
const STILL_TYPING = 6_000;

/** Identifies this tab. */
const TAB = crypto.randomUUID();

/**
 * Reports which ticket this visible tab shows and whether its agent is typing, at once when that changes.
 * @param ticket null: in the inbox, on no ticket
 * @returns a function that ends it
 */
export function reportPresence(slug: string, ticket: number | null): () => void {
  let isTyping = false;
  let calm: ReturnType<typeof setTimeout> | undefined;

  const tell = () => {
    const isVisible = document.visibilityState === "visible";
    send(slug, isVisible ? ticket : null, isVisible && isTyping);
  };
  const setTyping = (next: boolean) => {
    if (isTyping === next) return;
    isTyping = next;
    tell();
  };
  const onInput = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.matches("[data-reply], [data-note]")) return;
    clearTimeout(calm);
    calm = setTimeout(() => setTyping(false), STILL_TYPING);
    setTyping(true);
  };

  tell();
  const timer = setInterval(() => document.visibilityState === "visible" && tell(), EVERY);
  document.addEventListener("visibilitychange", tell);
  document.addEventListener("input", onInput);
  return () => {
    clearInterval(timer);
    clearTimeout(calm);
    document.removeEventListener("visibilitychange", tell);
    document.removeEventListener("input", onInput);
  };
}

/** The tab is closed, or about to be. */
export const reportLeaving = (slug: string) => send(slug, null, false);

function send(slug: string, ticket: number | null, isTyping: boolean): void {
  request<void>(apiPath(slug, "/presence"), {
    method: "PUT",
    body: { tab: TAB, ticket, isTyping },
    // The page may be unloading.
    keepalive: ticket === null,
  }).catch(() => undefined);
}
