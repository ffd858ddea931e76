import type { Events } from "./events";
import type { Options, Source, Widget } from "./types";

type WidgetModule = { createWidget: (options: Options, source: Source, events: Events) => Widget };

/** File name of the widget bundle, set by the build. */
declare const LODGE_WIDGET: string;

const loading = new Map<string, Promise<WidgetModule>>();

/** Loads once per installation. Uses a dynamic import, so that the page's nonce covers it. */
function load(base: string): Promise<WidgetModule> {
  const address = `${base}/embed/${LODGE_WIDGET}`;
  const known = loading.get(address) ?? (import(address) as Promise<WidgetModule>);
  loading.set(address, known);
  known.catch(() => loading.delete(address));
  return known;
}

export type Remote = {
  /** Runs now, or once the widget has loaded. */
  run(what: (widget: Widget) => void): void;
  /** Null while loading. */
  widget(): Widget | null;
};

/** A widget whose calls are queued until its code has loaded. */
export function createRemote(options: Options, source: Source, events: Events): Remote {
  let widget: Widget | null = null;
  const waiting: ((widget: Widget) => void)[] = [];
  load(source.base).then(
    ({ createWidget }) => {
      widget = createWidget(options, source, events);
      for (const what of waiting.splice(0)) what(widget);
    },
    () =>
      events.emit("error", {
        code: "script_blocked",
        message: `Couldn't load a script from ${source.base}. Check that the page's Content-Security-Policy allows it.`,
      }),
  );
  return {
    run: (what) => (widget ? what(widget) : void waiting.push(what)),
    widget: () => widget,
  };
}
