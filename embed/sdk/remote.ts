import type { Events } from "./events";
import type { Options, Source, Widget } from "./types";

type WidgetModule = { createWidget: (options: Options, source: Source, events: Events) => Widget };

/** The name of the bundle with the widget in it, written in by the build. */
declare const LODGE_WIDGET: string;

const loading = new Map<string, Promise<WidgetModule>>();

/** Loads once per installation. A module and no script element: so the page's nonce holds for it, too. */
function load(base: string): Promise<WidgetModule> {
  const address = `${base}/embed/${LODGE_WIDGET}`;
  const known = loading.get(address) ?? (import(address) as Promise<WidgetModule>);
  loading.set(address, known);
  known.catch(() => loading.delete(address));
  return known;
}

export type Remote = {
  /** Does it now, or as soon as the widget is there. */
  run(what: (widget: Widget) => void): void;
  /** Null while it is still loading. */
  widget(): Widget | null;
};

/** A widget that can be spoken to before its code has arrived. */
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
        message: `A script from ${source.base} could not be loaded. Is it allowed by the page's Content-Security-Policy?`,
      }),
  );
  return {
    run: (what) => (widget ? what(widget) : void waiting.push(what)),
    widget: () => widget,
  };
}
