import type { Identity, NewTicket, Options, Theme, Widget } from "./types";

/**
 * A widget whose target is a selector: starts when the element appears, ends when it disappears, and starts again in
 * the next one. Calls in between are queued.
 */
export function followTarget(
  selector: string,
  options: Options,
  create: (target: Element, options: Options) => Widget,
): Widget {
  let widget: Widget | null = null;
  let waiting: ((widget: Widget) => void)[] = [];
  const run = (what: (widget: Widget) => void) => (widget ? what(widget) : void waiting.push(what));
  const stop = watchElement(selector, (found) => {
    widget?.destroy();
    widget = found && create(found, options);
    if (widget) waiting.splice(0).forEach(run);
  });

  return {
    ...relayed(run, () => widget),
    setVisible: (visible) => run((now) => now.setVisible(visible)),
    isVisible: () => widget?.isVisible() ?? false,
    identify(identity: Identity) {
      options = { ...options, ...nobody, ...identity };
      widget?.identify(identity);
    },
    setTheme(theme: Theme) {
      options = { ...options, theme };
      widget?.setTheme(theme);
    },
    setPosition: () => undefined,
    logout() {
      options = { ...options, ...nobody };
      waiting = [];
      return widget?.logout() ?? Promise.resolve();
    },
    destroy() {
      stop();
      widget?.destroy();
      widget = null;
      waiting = [];
    },
  };
}

type Run = (what: (widget: Widget) => void) => void;

/** The methods that pass through to the widget. */
export const relayed = (run: Run, current: () => Widget | null) => ({
  open: () => run((now) => now.open()),
  close: () => run((now) => now.close()),
  toggle: () => run((now) => now.toggle()),
  newTicket: (ticket?: NewTicket) => run((now) => now.newTicket(ticket)),
  showTicket: (number: number) => run((now) => now.showTicket(number)),
  isOpen: () => current()?.isOpen() ?? false,
  isReady: () => current()?.isReady() ?? false,
  unread: () => current()?.unread() ?? 0,
});

const nobody: Identity = { email: "", hash: "", name: "", jwt: "", attributes: null };

/**
 * Follows an element of a page that may appear late, disappear and be replaced.
 * @returns a function that stops it
 */
function watchElement(selector: string, onChange: (found: Element | null) => void): () => void {
  let current: Element | null = null;
  const look = () => {
    if (current?.isConnected && current.matches(selector)) return;
    const found = document.querySelector(selector);
    if (found === current) return;
    current = found;
    onChange(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}
