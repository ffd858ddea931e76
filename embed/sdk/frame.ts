/** What a host needs to know about our messages: their type; the rest depends on it. */
export type Message = Readonly<Record<string, unknown>> & { type: string };

type Reactions = {
  /** Puts a new frame where it belongs. */
  place: (frame: HTMLIFrameElement) => void;
  onMessage: (message: Message) => void;
  onLoad: () => void;
  /** The frame was loaded again, and not by us: its code has been used. */
  onReload: () => void;
  /** The policy of the host's page does not let it be loaded. */
  onBlocked: () => void;
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
  const onViolation = (violation: SecurityPolicyViolationEvent) => {
    if (frame && isBlocked(frame, violation)) reactions.onBlocked();
  };
  document.addEventListener("securitypolicyviolation", onViolation);

  const post = (message: Message) => frame?.contentWindow?.postMessage(message, "*");

  function drop() {
    if (frame) frame.onload = null;
    if (frame !== given) frame?.remove();
    frame = null;
  }
  function remove() {
    removeEventListener("message", onWindowMessage);
    document.removeEventListener("securitypolicyviolation", onViolation);
    drop();
    if (given?.src || given?.srcdoc) empty(given);
  }

  return {
    /** A new element each time, because a changed address would become a step of the page's history. */
    load(url: string) {
      const next = prepared(given ?? document.createElement("iframe"), label, url);
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
    /** It came to nothing. Another may be loaded in its place. */
    drop,
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

const isBlocked = (
  { src }: HTMLIFrameElement,
  { disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent,
) => disposition === "enforce" && effectiveDirective === "frame-src" && src.startsWith(blockedURI);

function prepared(frame: HTMLIFrameElement, label: string, url: string): HTMLIFrameElement {
  frame.title ||= label;
  frame.setAttribute("sandbox", SANDBOX);
  frame.referrerPolicy = "origin";
  frame.removeAttribute("srcdoc");
  frame.src = url;
  return frame;
}

function empty(given: HTMLIFrameElement): void {
  given.removeAttribute("srcdoc");
  given.src = "about:blank";
  given.removeAttribute("src");
  given.style.visibility = "";
}

function isMessage(data: unknown): data is Message {
  const type = typeof data === "object" && data !== null && "type" in data ? data.type : null;
  return typeof type === "string" && type.startsWith("lodge:");
}
