/** A message between portal and host page; other fields depend on the type. */
export type Message = Readonly<Record<string, unknown>> & { type: string };

type Reactions = {
  /** Inserts a new frame. */
  place: (frame: HTMLIFrameElement) => void;
  onMessage: (message: Message) => void;
  onLoad: () => void;
  /** The frame reloaded on its own, so its code is used up. */
  onReload: () => void;
  /** The host page's policy blocks the frame. */
  onBlocked: () => void;
};

/** The published sandbox plus downloads and external links. Never `allow-same-origin`. */
const SANDBOX = "allow-forms allow-popups allow-scripts allow-downloads allow-popups-to-escape-sandbox";

/** How long to wait for the portal to end its session before removing the frame. */
const FAREWELL_MS = 1500;

export type Frame = ReturnType<typeof createFrame>;

/**
 * A portal in a frame. Its document has no origin, so messages are checked by their source window only. Messages to it
 * reach whatever is in that window, so they contain a code at most, which is useless elsewhere.
 * @param given the host's own iframe, which is kept and emptied at the end
 */
export function createFrame(label: string, reactions: Reactions, given?: HTMLIFrameElement) {
  let frame: HTMLIFrameElement | null = null;
  let onFarewell: () => void = () => undefined;

  const stopListening = listen(() => frame, {
    onMessage: (data) => (data.type === "lodge:loggedOut" ? onFarewell() : reactions.onMessage(data)),
    onBlocked: reactions.onBlocked,
  });
  const post = (message: Message) => frame?.contentWindow?.postMessage(message, "*");

  function drop() {
    if (frame) frame.onload = null;
    if (frame !== given) frame?.remove();
    frame = null;
  }
  function remove() {
    stopListening();
    drop();
    if (given?.src || given?.srcdoc) empty(given);
  }

  /** Use a new element each time, because changing `src` adds a history entry. */
  function load(url: string) {
    const next = prepared(given ?? document.createElement("iframe"), label, url);
    countLoads(next, () => next === frame, reactions);
    if (!given) frame?.remove();
    if (!given) reactions.place(next);
    frame = next;
  }

  return {
    ...{ load, post },
    /** Discards a failed frame, so that another one can load. */
    drop,
    focus: () => frame?.focus(),
    isLoaded: () => frame !== null,
    /** Hides the frame, lets the portal end its session, and removes it. */
    end(wasReady: boolean): Promise<void> {
      if (!frame || !wasReady) return Promise.resolve(remove());
      hide(frame, given);
      return waitForFarewell((farewell) => {
        onFarewell = farewell;
        post({ type: "lodge:logout" });
      }).then(remove);
    },
  };
}

/** The host's own frame keeps its space. */
function hide(frame: HTMLIFrameElement, given: HTMLIFrameElement | undefined): void {
  frame.style.visibility = "hidden";
  if (!given) frame.style.display = "none";
}

/** Resolves when `done` is called, or after a timeout. */
const waitForFarewell = (start: (done: () => void) => void) =>
  new Promise<void>((resolve) => {
    const timer = window.setTimeout(resolve, FAREWELL_MS);
    start(() => {
      clearTimeout(timer);
      resolve();
    });
  });

function countLoads(frame: HTMLIFrameElement, isCurrent: () => boolean, reactions: Reactions): void {
  let loads = 0;
  frame.onload = () => {
    if (!isCurrent()) return;
    if (++loads > 1) reactions.onReload();
    else reactions.onLoad();
  };
}

/** @returns a function that stops listening */
function listen(current: () => HTMLIFrameElement | null, on: Pick<Reactions, "onMessage" | "onBlocked">) {
  const onWindowMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source && source === current()?.contentWindow && isMessage(data)) on.onMessage(data);
  };
  const onViolation = (violation: SecurityPolicyViolationEvent) => {
    const frame = current();
    if (frame && isBlocked(frame, violation)) on.onBlocked();
  };
  addEventListener("message", onWindowMessage);
  document.addEventListener("securitypolicyviolation", onViolation);
  return () => {
    removeEventListener("message", onWindowMessage);
    document.removeEventListener("securitypolicyviolation", onViolation);
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
