import { request } from "@/components/lib/request";
import { apiPath } from "@/components/lib/workspace-context";

/** It is believed for 45 s. */
const EVERY = 20_000;
/** So long after the last letter somebody still counts as writing. */
const STILL_TYPING = 6_000;

/** Of this tab, as long as it lives. */
const TAB = crypto.randomUUID();

/**
 * Tells the others where this tab is as long as it can be seen, at once when that changes, and whether its agent
 * writes. @param ticket null: in the inbox, on no ticket
 * @returns ends it; what was told last holds until something else is told
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

/** This tab is gone, or about to be. */
export const reportLeaving = (slug: string) => send(slug, null, false);

function send(slug: string, ticket: number | null, isTyping: boolean): void {
  request<void>(apiPath(slug, "/presence"), {
    method: "PUT",
    body: { tab: TAB, ticket, isTyping },
    // The page may be on its way out.
    keepalive: ticket === null,
  }).catch(() => undefined);
}
