import { createEvents } from "../sdk/events";
import { createRemote } from "../sdk/remote";
import type { Remote } from "../sdk/remote";
import { readScriptTag } from "../sdk/source";
import type { Widget } from "../sdk/types";
import { hexHash } from "./hex-hash";

/** Methods for the widgets of one id, or without it for all on the page. */
type Tinydub = Record<"start" | "open" | "close" | "stop", (widgetId?: string) => void>;

/**
 * A script element with `data-tinydub-*` on Lodge. Without autostart, the page calls `tinydub.start()`. With several
 * elements on a page, each forwards calls to the earlier ones.
 */
function start(page: { tinydub?: Tinydub }): void {
  const { element, ...source } = readScriptTag("/compat/tinydub.js", "tinydub");
  const value = (name: string) => element?.getAttribute(`data-tinydub-${name}`) ?? "";
  const events = createEvents();
  let remote: Remote | null = null;

  function begin(): Remote {
    const options = {
      workspaceId: value("widget"),
      email: value("email"),
      hash: hexHash(value("hash")),
      name: value("name"),
    };
    return (remote ??= createRemote(options, source, events));
  }
  const run = (what: (widget: Widget) => void) => begin().run(what);

  const own: Record<keyof Tinydub, () => void> = {
    start: () => void begin(),
    open: () => run((widget) => widget.open()),
    close: () => run((widget) => widget.close()),
    stop: () => {
      remote?.run((widget) => widget.destroy());
      remote = null;
    },
  };
  const before = page.tinydub;
  const command = (name: keyof Tinydub) => (widgetId?: string) => {
    before?.[name](widgetId);
    if (!widgetId || widgetId === value("widget")) own[name]();
  };
  page.tinydub = {
    start: command("start"),
    open: command("open"),
    close: command("close"),
    stop: command("stop"),
  };
  if (value("autostart") === "true") begin();
}

start(window as unknown as { tinydub?: Tinydub });
