import { takeLink } from "./address";
import type { Events } from "./events";
import { followTarget } from "./follow-target";
import { createIdentity, isSameIdentity } from "./identity";
import { createFrameView, createInlineView } from "./inline";
import { createPanelView } from "./panel";
import { createPortal } from "./portal";
import type { Identity, Options, Source, Widget } from "./types";
import type { View } from "./view";

/** How long a fetched unread count stays valid while no portal is open. */
const STALE_MS = 5 * 60_000;

/** A widget on the page and its identity. */
type Placed = {
  options: Options;
  source: Source;
  events: Events;
  target: Element | null;
  label: string;
  view: View;
  portal: ReturnType<typeof createPortal>;
  person: Identity;
  isOpen: boolean;
  isReady: boolean;
  isGone: boolean;
};

type Unopened = Omit<Placed, "portal">;

/**
 * A widget on the host page. Never throws into the page: problems are reported by the event `error`, and shown in place
 * of the portal.
 */
export function createWidget(options: Options, source: Source, events: Events): Widget {
  const { target } = options;
  const place = (found: Element | null, now: Options) => {
    const placed = createPlaced({ options: now, source, events, target: found });
    begin(placed);
    return interfaceOf(placed);
  };
  return typeof target === "string" ? followTarget(target, options, place) : place(target ?? null, options);
}

function createPlaced(parts: Pick<Placed, "options" | "source" | "events" | "target">): Placed {
  const { options, target } = parts;
  const label = options.label || "Support";
  const wishes = {
    toggle: () => (placed.isOpen ? close(placed) : open(placed)),
    close: () => close(placed),
  };
  const state = { label, person: options, isOpen: target !== null, isReady: false, isGone: false };
  const view = viewOf(options, label, target, wishes);
  const unopened: Unopened = { ...parts, ...state, view };
  const placed: Placed = Object.assign(unopened, { portal: portalOf(unopened, Promise.resolve()) });
  return placed;
}

type Wishes = Parameters<typeof createPanelView>[2];

function viewOf(options: Options, label: string, target: Element | null, wishes: Wishes): View {
  if (target instanceof HTMLIFrameElement) return createFrameView(target);
  return target ? createInlineView(options, label, target) : createPanelView(options, label, wishes);
}

function portalOf(placed: Unopened, after: Promise<void>) {
  const { options, source, events, view, label, target } = placed;
  return createPortal({
    ...{ options, source, events, view, label, after },
    given: target instanceof HTMLIFrameElement ? target : undefined,
    identity: createIdentity(placed.person, source.via),
    onUsable: () => becomeReady(placed),
    onClose: () => close(placed),
  });
}

/** A link in an email opens its ticket; otherwise follow the page's options. */
function begin(placed: Placed): void {
  const ticket = takeLink();
  if (ticket) placed.portal.want({ type: "lodge:show", ticket });
  if (ticket || placed.options.open) open(placed);
  else start(placed);
}

/** Fetch the unread count before the portal is opened. Visitors have none, so skip it for them. */
function start(placed: Placed): void {
  const { portal, person, source } = placed;
  if (placed.isOpen) portal.show();
  else if (createIdentity(person, source.via).isSomebody()) portal.prepare();
  else becomeReady(placed);
}

function becomeReady(placed: Unopened): void {
  if (placed.isReady || placed.isGone) return;
  placed.isReady = true;
  placed.events.emit("ready");
}

function open(placed: Placed): void {
  if (placed.isGone) return;
  const isNews = !placed.isOpen;
  placed.isOpen = true;
  placed.view.setOpen(true);
  if (isNews) placed.events.emit("open");
  placed.portal.show();
}

function close(placed: Unopened): void {
  if (!placed.isOpen || placed.target) return;
  placed.isOpen = false;
  placed.view.setOpen(false);
  placed.events.emit("close");
}

/** Ends the previous person's portal and starts the next one's. */
function change(placed: Placed, person: Identity): Promise<void> {
  const over = placed.portal.end();
  if (placed.portal.unread() > 0) placed.events.emit("unread", 0);
  placed.view.count(0);
  placed.person = person;
  placed.portal = portalOf(placed, over);
  return over;
}

/** The same person, possibly with new attributes. */
function describe(placed: Placed, { attributes }: Identity): void {
  if (!attributes || JSON.stringify(attributes) === JSON.stringify(placed.person.attributes)) return;
  placed.person = { ...placed.person, attributes };
  placed.portal.describe(attributes);
}

/** @returns a function that stops it */
function refreshWhenVisible(placed: Placed): () => void {
  const onVisible = () => {
    if (!document.hidden && !placed.isOpen) placed.portal.prepare(STALE_MS);
  };
  document.addEventListener("visibilitychange", onVisible);
  return () => document.removeEventListener("visibilitychange", onVisible);
}

function interfaceOf(placed: Placed): Widget {
  const { view, options } = placed;
  const stopRefreshing = refreshWhenVisible(placed);

  return {
    open: () => open(placed),
    close: () => close(placed),
    toggle: () => (placed.isOpen && !placed.target ? close(placed) : open(placed)),
    newTicket({ category = options.category ?? "", subject = "", message = "" } = {}) {
      placed.portal.want({ type: "lodge:new", category, subject, message });
      open(placed);
    },
    showTicket(ticket) {
      if (Number.isSafeInteger(ticket) && ticket > 0) placed.portal.want({ type: "lodge:show", ticket });
      open(placed);
    },
    identify: (identity) => identify(placed, identity),
    setTheme(theme) {
      placed.options = { ...placed.options, theme };
      view.setTheme(theme);
      placed.portal.setTheme(theme);
    },
    setPosition: view.setPosition,
    logout() {
      close(placed);
      const over = change(placed, {});
      view.clear();
      return over;
    },
    destroy() {
      stopRefreshing();
      destroy(placed);
    },
    setVisible: view.setVisible,
    isVisible: view.isVisible,
    isOpen: () => placed.isOpen,
    isReady: () => placed.isReady,
    unread: () => placed.portal.unread(),
  };
}

function identify(placed: Placed, identity: Identity): void {
  if (placed.isGone) return;
  if (isSameIdentity(placed.person, identity)) return describe(placed, identity);
  void change(placed, { ...identity });
  start(placed);
}

function destroy(placed: Placed): void {
  if (placed.isGone) return;
  placed.isGone = true;
  const { view } = placed;
  if (!placed.target) {
    view.setOpen(false);
    view.setVisible(false);
  }
  void placed.portal.end().then(view.remove);
}
