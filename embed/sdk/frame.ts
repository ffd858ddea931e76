/** What a host needs to know about our messages: their type; the rest depends on it. */
export type Message = Readonly<Record<string, unknown>> & { type: string };

type Reactions = {
  /** Puts a new frame where it belongs. */
  place: (frame: HTMLIFrameElement) => void;
  onMessage: (message: Message) => void;
  onLoad: () => void;
  /** The frame was loaded again, and not by us: its code has been used. */
  onReload: () => void;
};

/** The published sandbox with what saving files and links to elsewhere need. Never an origin of its own. */
const SANDBOX = "allow-forms allow-popups allow-scripts allow-downloads allow-popups-to-escape-sandbox";

/** How long the portal may take to end its session before its frame goes. */
const FAREWELL_MS = 1500;

export type Frame = ReturnType<typeof createFrame>;

/**
 * One portal in a frame. Its document has no origin, so a message counts by the window that sent it and by nothing
 * else, and what is sent goes to whatever is in that window: a code at most, which is worth nothing elsewhere.
 * @param given the host's own element; it stays, and is emptied at the end
 */
export function createFrame(label: string, reactions: Reactions, given?: HTMLIFrameElement) {
  let frame: HTMLIFrameElement | null = null;
  let onFarewell: () => void = () => undefined;

  const onWindowMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (!frame || !source || source !== frame.contentWindow || !isMessage(data)) return;
    if (data.type === "lodge:loggedOut") onFarewell();
    else reactions.onMessage(data);
  };
  addEventListener("message", onWindowMessage);

  const post = (message: Message) => frame?.contentWindow?.postMessage(message, "*");

  function remove() {
    removeEventListener("message", onWindowMessage);
    const old = frame;
    frame = null;
    if (old !== given) old?.remove();
    if (!given || !old) return;
    given.src = "about:blank";
    given.removeAttribute("src");
    given.style.visibility = "";
  }

  return {
    /** A new element each time, because a changed address would become a step of the page's history. */
    load(url: string) {
      const next = given ?? document.createElement("iframe");
      next.title ||= label;
      next.setAttribute("sandbox", SANDBOX);
      next.referrerPolicy = "origin";
      next.removeAttribute("srcdoc");
      next.src = url;
      let loads = 0;
      next.onload = () => {
        if (next !== frame) return;
        if (++loads > 1) reactions.onReload();
        else reactions.onLoad();
      };
      if (!given) {
        frame?.remove();
        reactions.place(next);
      }
      frame = next;
    },
    post,
    focus: () => frame?.focus(),
    isLoaded: () => frame !== null,
    /** Hides it at once, lets the portal end its session, and takes it off the page. */
    end(wasReady: boolean): Promise<void> {
      if (!frame || !wasReady) return Promise.resolve(remove());
      frame.style.visibility = "hidden";
      if (!given) frame.style.display = "none";
      return new Promise((resolve) => {
        onFarewell = () => {
          clearTimeout(timer);
          remove();
          resolve();
        };
        const timer = window.setTimeout(onFarewell, FAREWELL_MS);
        post({ type: "lodge:logout" });
      });
    },
  };
}

function isMessage(data: unknown): data is Message {
  const type = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  return typeof type === "string" && type.startsWith("lodge:");
}
