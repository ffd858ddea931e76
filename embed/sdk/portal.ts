import { addressOf, unsaidOf } from "./address";
import type { Wanted } from "./address";
import { createCodes } from "./codes";
import type { Codes } from "./codes";
import type { Events } from "./events";
import { createFrame } from "./frame";
import type { Frame, Message } from "./frame";
import type { createIdentity } from "./identity";
import { createRelay } from "./relay";
import type { Exchanged } from "./trade";
import type { Identity, LodgeError, Options, Source, Theme } from "./types";
import type { View } from "./view";

/** A portal that is silent for this long was blocked by a policy. */
const SILENCE_MS = 20_000;

export type PortalParts = {
  options: Options;
  source: Source;
  events: Events;
  view: View;
  label: string;
  /** The host's own iframe, if any. */
  given: HTMLIFrameElement | undefined;
  identity: ReturnType<typeof createIdentity>;
  /** The previous portal's end, to await first. */
  after: Promise<void>;
  /** The server accepted the visit, or the portal is ready. */
  onUsable: () => void;
  onClose: () => void;
};

/** State of one person's portal. */
type Portal = PortalParts & {
  codes: Codes;
  frame: Frame;
  wanted: Wanted | null;
  theme: Theme | undefined;
  unread: number;
  isShown: boolean;
  isReady: boolean;
  /** The frame's document reloaded on its own. */
  isReloaded: boolean;
  isRenewing: boolean;
  isOver: boolean;
  silence: number;
};

/** One person's portal, from the first code to the end of the session. */
export function createPortal(parts: PortalParts) {
  const { options, source, view, label, given, events } = parts;
  const onAnswer = ({ unread, look = null }: Exchanged) => {
    if (portal.isOver) return;
    view.tint(look);
    if (!portal.isReady) count(portal, unread);
    parts.onUsable();
  };
  const relay = createRelay(events, { count: (unread) => count(portal, unread), onClose: parts.onClose });
  const onMessage = (message: Message) => {
    if (message.type === "lodge:ready") becomeReady(portal);
    else if (message.type === "lodge:renew") void renew(portal);
    else relay(message);
  };
  const onReload = () => {
    Object.assign(portal, { isReloaded: true, isReady: false });
    void renew(portal);
  };
  const portal: Portal = {
    ...parts,
    codes: createCodes({
      base: source.base,
      workspaceId: options.workspaceId,
      identity: parts.identity,
      onAnswer,
      onRefused: (error) => fail(portal, error),
    }),
    frame: createFrame(
      label,
      {
        ...{ place: view.place, onMessage, onLoad: view.settle, onReload },
        onBlocked: () => fail(portal, blocked(source)),
      },
      given,
    ),
    ...{ wanted: null, theme: options.theme, unread: 0, silence: 0 },
    ...{ isShown: false, isReady: false, isReloaded: false, isRenewing: false, isOver: false },
  };
  return interfaceOf(portal);
}

const interfaceOf = (portal: Portal) => ({
  show: () => show(portal),
  /** Fetches the unread count before the portal is shown, at most once in a while. */
  prepare(staleAfter = 0) {
    const { isShown, isOver, codes } = portal;
    if (staleAfter === 0 || (!isShown && !isOver && codes.isOlderThan(staleAfter))) void codes.get();
  },
  /** Updates unsigned attributes: on the server, or in a visitor's form. */
  describe(attributes: Identity["attributes"]) {
    const { identity, codes, isReady } = portal;
    identity.describe(attributes);
    if (identity.isSigned()) void codes.get().then(() => codes.get(true));
    else if (isReady) tellAttributes(portal);
  },
  want(wanted: Wanted) {
    if (portal.isReady) portal.frame.post(wanted);
    else portal.wanted = wanted;
  },
  setTheme(theme: Theme) {
    portal.theme = theme;
    if (portal.isReady) portal.frame.post({ type: "lodge:theme", theme });
  },
  end(): Promise<void> {
    portal.isOver = true;
    clearTimeout(portal.silence);
    return portal.frame.end(portal.isReady);
  },
  unread: () => portal.unread,
});

function show(portal: Portal): void {
  if (portal.isOver) return;
  if (portal.isShown) return portal.frame.focus();
  portal.isShown = true;
  portal.view.wait();
  void portal.after
    .then(() => portal.codes.get())
    .then((code) => {
      if (code && !portal.isOver) enter(portal, code);
    });
}

/** Opens the portal with a code, which uses it up. */
function enter(portal: Portal, { url }: Exchanged): void {
  const { options, theme, wanted, source } = portal;
  portal.codes.spend();
  Object.assign(portal, { isReady: false, isReloaded: false, wanted: unsaidOf(wanted) });
  clearTimeout(portal.silence);
  portal.silence = window.setTimeout(() => fail(portal, blocked(source)), SILENCE_MS);
  portal.frame.load(addressOf(url, { options, theme, wanted, via: source.via }));
}

const blocked = ({ base }: Source): LodgeError => ({
  code: "frame_blocked",
  message: `The portal didn't respond. Check that the page's frame-src allows ${base} and that this site is an allowed domain.`,
});

function becomeReady(portal: Portal): void {
  const { view, frame, wanted } = portal;
  clearTimeout(portal.silence);
  Object.assign(portal, { isReady: true, wanted: null });
  view.settle();
  tellAttributes(portal);
  if (wanted) frame.post(wanted);
  if (view.hasFocus()) frame.focus();
  portal.onUsable();
}

/** Visitors send them with their ticket; other portals ignore them. */
function tellAttributes({ identity, frame }: Portal): void {
  const attributes = identity.attributes();
  if (attributes && !identity.isSigned()) frame.post({ type: "lodge:attributes", attributes });
}

/** The portal's session ended, or its code was used by a reload or by navigating back. */
async function renew(portal: Portal): Promise<void> {
  if (portal.isRenewing || portal.isOver) return;
  if (!portal.codes.mayRenew()) {
    portal.isReady = false;
    return fail(portal, { code: "code_invalid", message: "We couldn't open support. Reload the page." });
  }
  portal.isRenewing = true;
  const code = await portal.codes.get(true);
  portal.isRenewing = false;
  if (!code || portal.isOver) return;
  if (!portal.isReady || portal.isReloaded) return enter(portal, code);
  portal.codes.spend();
  portal.frame.post({ type: "lodge:code", code: code.code });
}

/** Reports an error to the host page, and shows it unless the portal is open. */
function fail(portal: Portal, { code, message }: LodgeError): void {
  if (portal.isOver) return;
  clearTimeout(portal.silence);
  portal.events.emit("error", { code, message });
  if (!portal.isShown || portal.isReady) return;
  portal.isShown = false;
  portal.frame.drop();
  portal.view.explain({ code, message }, () => show(portal));
}

function count(portal: Portal, unread: number): void {
  if (unread === portal.unread || portal.isOver) return;
  portal.unread = unread;
  portal.view.count(unread);
  portal.events.emit("unread", unread);
}
