import type { Events } from "./events";
import type { Remote } from "./remote";
import type { EventName, Identity, Listener, NewTicket, Options, Source, Theme, Widget } from "./types";

type Start = (options: Options, source: Source) => Remote;
type Place = string | Element;

const NO_WORKSPACE = "Missing workspace ID: set data-lodge-workspace, or pass workspaceId to init.";

type Placed = { remote: Remote; workspaceId: string; isLauncher: boolean };

const mainOf = (all: Placed[]) => all.find(({ isLauncher }) => isLauncher) ?? all[0];

/** A widget's options before it starts: a script element's attributes, or `init`'s argument. */
export type Given = { [Name in keyof Options]?: Options[Name] | undefined };

/**
 * The commands of `window.lodge`. There is one widget per target, and at most one launcher per workspace. `identify`,
 * `logout` and `destroy` apply to all of them, `identify` with a `workspaceId` to those of that workspace. Other
 * commands apply to the first launcher, or without one to the first target.
 */
export function createCommands(events: Events, start: Start) {
  const fail = (code: string, message: string) => events.emit("error", { code, message });
  const { init, main, each, describe, clear } = createWidgets(start, fail);
  const commands: Table = {
    init: (options?: Given) => init(options ?? {}),
    ...mainCommands(main),
    ...commonCommands(each),
    destroy: () => {
      each((widget) => widget.destroy());
      clear();
      events.forgetReady();
    },
    ...listening(events),
  };

  return {
    run(name: string, ...given: unknown[]) {
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!command) return fail("unknown_command", `Unknown command "${name}".`);
      command(...(given as never[]));
    },
    describe,
  };
}

/** The page's widgets, by place. */
function createWidgets(start: Start, fail: (code: string, message: string) => void) {
  const widgets = new Map<Place, Placed>();
  let described: { options: Given; source: Source } | null = null;

  const each = (what: (widget: Widget) => void, only?: string) =>
    widgets.forEach((one) => (!only || only === one.workspaceId) && one.remote.run(what));

  function init(options: Given, source: Source | undefined) {
    const { workspaceId } = options;
    if (!workspaceId || !source) return fail("workspace_missing", NO_WORKSPACE);
    const { target } = options;
    const place = target ?? workspaceId;
    const known = widgets.get(place);
    if (known) return known.remote.run((widget) => again(widget, options));
    const remote = start({ ...options, workspaceId }, source);
    widgets.set(place, { remote, workspaceId, isLauncher: !target });
  }
  const initDescribed = (given: Given) =>
    init({ ...described?.options, ...withoutGaps(given) }, described?.source);

  /** Runs on the main widget, starting it if needed. */
  function main(what: (widget: Widget) => void) {
    if (widgets.size === 0 && described?.options.workspaceId) initDescribed({});
    const first = mainOf([...widgets.values()]);
    if (first) first.remote.run(what);
    else fail("not_started", "Nothing to open yet. Call init first.");
  }

  /** A script element's attributes: starts right away, or stores them as defaults for `init` and `open`. */
  function describe(options: Given, source: Source, now: boolean) {
    described ??= { options, source };
    if (now) init(options, source);
  }
  return { init: initDescribed, main, each, describe, clear: () => widgets.clear() };
}

type Table = Record<string, (...given: never[]) => void>;

const mainCommands = (main: (what: (widget: Widget) => void) => void): Table => ({
  open: () => main((widget) => widget.open()),
  close: () => main((widget) => widget.close()),
  toggle: () => main((widget) => widget.toggle()),
  newTicket: (ticket?: NewTicket) => main((widget) => widget.newTicket(ticket)),
  showTicket: (number: number) => main((widget) => widget.showTicket(Number(number))),
  show: () => main((widget) => widget.setVisible(true)),
  hide: () => main((widget) => widget.setVisible(false)),
});

type Each = (what: (widget: Widget) => void, workspaceId?: string) => void;

const commonCommands = (each: Each): Table => ({
  theme: (theme: Theme) => each((widget) => widget.setTheme(theme)),
  identify: ({ workspaceId, ...identity }: Identity & { workspaceId?: string }) =>
    each((widget) => widget.identify(identity), workspaceId),
  logout: () => each((widget) => void widget.logout()),
});

const listening = (events: Events): Table => ({
  on: (event: EventName, listener: Listener<EventName>) => events.on(event, listener),
  off: (event: EventName, listener?: Listener<EventName>) => events.off(event, listener),
});

const withoutGaps = (given: Given): Given =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** `init` for a place with a widget: a framework rendered twice, or someone signed in. */
function again(widget: Widget, options: Given) {
  if (options.theme) widget.setTheme(options.theme);
  if (options.position) widget.setPosition(options.position);
  widget.identify(options);
}
